// A STIX bundle of the size of ATT&CK's, with names that no other test uses.
import { makeStixBundle, makeStixObject, makeStixRelation } from './stix.ts';

const PROSE = 'Reported in several campaigns against public bodies, with borrowed tools and patience. ';
/** About 1.5 kB per object. */
const DESCRIPTION = PROSE.repeat(14);

/** The JSON of a bundle with `count` actors "Heron 0", "Heron 1", …, each related to the next. */
export function makeBigStix(count: number): string {
  const actors = Array.from({ length: count }, (_, index) =>
    makeStixObject('intrusion-set', {
      name: `Heron ${index}`,
      aliases: [`Quartz Heron ${index}`],
      description: DESCRIPTION,
    }),
  );
  const relations = actors.flatMap((actor, index) => {
    const next = actors[index + 1];
    return next === undefined ? [] : [makeStixRelation(actor, 'related-to', next)];
  });
  return JSON.stringify(makeStixBundle([...actors, ...relations]));
}
