// Cards for the gallery: made up, and with all that a card can be asked to show.
import { buildCard } from '../../lib/intel/build-card.ts';
import { Bonds } from '../../lib/intel/bonds.ts';
import type { Card } from '../../lib/intel/card.ts';
import type { Assertion, Entity, Name } from '../../lib/intel/entity.ts';

const WHEN = Date.UTC(2026, 0, 2);

const nameOf = (value: string, over: Partial<Name> = {}): Name => ({
  value,
  type: 'alias',
  producer: 'Example Intel',
  ...over,
});

function entityOf(id: string, name: string, over: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'threat-actor',
    name,
    names: [nameOf(name, { type: 'primary' })],
    producer: 'Example Intel',
    motivations: [],
    types: [],
    targets: [],
    references: [],
    tlp: 'CLEAR',
    links: [id],
    ...over,
  };
}

const heron = entityOf('stix:heron', 'Paper Heron', {
  names: [
    nameOf('Paper Heron', { type: 'primary' }),
    nameOf('Quartz Moth', { coinedBy: 'Example Vendor' }),
    nameOf('@paper_heron', { type: 'handle', platform: 'telegram', validUntil: '2024-08' }),
    nameOf('紙の鷺'),
  ],
  description: {
    en: 'A made-up group of hacktivists that claims more than it does. It shows what a card looks like when a producer has much to say.',
    ja: '実際よりも多くを主張する、架空のハクティビスト集団です。情報源が多くを述べるときのカードの見え方を示します。',
  },
  origin: { country: 'AQ', confidence: 40 },
  motivations: ['ideology'],
  types: ['activist'],
  targets: ['Government', 'Telecommunications'],
  firstSeen: '2023',
  lastSeen: '2024-08',
  references: [{ title: 'A report on herons', url: 'https://intel.example/heron', date: '2024-09-12' }],
  confidence: { value: 70, scale: 'stix' },
  tlp: 'AMBER',
});

const elsewhere = entityOf('misp:heron', 'G-9', {
  producer: 'Another Producer',
  names: [nameOf('G-9', { type: 'primary', producer: 'Another Producer' })],
  links: ['misp:heron', 'stix:heron'],
});

const LONG = 'Донаудампфшиффартсгезельшафтскапитан'.repeat(5);

const assertionOf = (over: Partial<Assertion>): Assertion => ({
  id: 'stix:relationship',
  from: 'stix:heron',
  to: 'stix:otter',
  type: 'cooperates-with',
  assertedBy: 'Example Intel',
  status: 'reported',
  references: [],
  tlp: 'CLEAR',
  ...over,
});

const STATUSES = ['claimed', 'reported', 'confirmed', 'disputed'] as const;

const feed = { id: 'f', kind: 'file', title: { en: 'Example feed' }, importedAt: WHEN } as const;

const storedOf = (entity: Entity, pk: number) => ({ pk, entity, feed });

function cardOf(entity: Entity, others: readonly Entity[], assertions: readonly Assertion[]): Card {
  return buildCard({
    strength: 'exact',
    matched: [{ ...storedOf(entity, 1), names: [0] }],
    linked: others.map((other, index) => storedOf(other, index + 2)),
    assertions,
    targets: new Map([['stix:otter', { pk: 9, name: 'Quiet Otter', kind: 'threat-actor' }]]),
    bonds: new Bonds([]),
  });
}

export const CARDS = {
  full: cardOf(
    heron,
    [elsewhere],
    STATUSES.map((status, index) => assertionOf({ id: `stix:r${index}`, status })),
  ),
  least: cardOf(entityOf('stix:least', 'Least'), [], []),
  long: cardOf(entityOf('stix:long', LONG, { names: [nameOf(LONG, { type: 'primary' })] }), [], []),
  rtl: cardOf(
    entityOf('stix:rtl', 'مرغ ماهیخوار', { names: [nameOf('مرغ ماهیخوار', { type: 'primary' })] }),
    [],
    [],
  ),
  manyNames: cardOf(
    entityOf('stix:many', 'Many Names', {
      names: Array.from({ length: 300 }, (_, index) => nameOf(`Name number ${index}`)),
    }),
    [],
    [],
  ),
};
