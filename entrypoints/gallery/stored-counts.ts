/** How much a database holds that has been used for some weeks. */
export const COUNTS = {
  feeds: 4,
  entities: 3_210,
  assertions: 12_345,
  ownNames: 7,
  mutes: 3,
  bonds: 1,
  watched: 2,
  notes: 1,
  logins: 2,
  encounters: 0,
  searches: 0,
};
