// Intakes and feeds for tests of what comes after a feed adapter.
import type { Feed, Intake } from '../../lib/intel/feed.ts';

export const makeIntake = (over: Partial<Intake> = {}): Intake => {
  const { entities = [], assertions = [], refusals = [] } = over;
  return {
    format: 'stix',
    title: 'Example feed',
    entities,
    assertions,
    refusals,
    counts: {
      entities: entities.length,
      names: entities.flatMap((entity) => entity.names).length,
      assertions: assertions.length,
      notUsed: {},
      withdrawn: 0,
      refused: refusals.length,
    },
    ...over,
  };
};

export const makeFeed = (over: Partial<Feed> = {}): Feed => ({
  id: 'feed',
  kind: 'file',
  format: 'stix',
  title: { en: 'Example feed' },
  defaultTlp: 'CLEAR',
  importedAt: 1_700_000_000_000,
  counts: makeIntake().counts,
  state: 'ready',
  ...over,
});
