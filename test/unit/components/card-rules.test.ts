import { describe, expect, test, vi } from 'vitest';
import { copyLine } from '../../../components/card/copy-line.ts';
import { saidBy } from '../../../components/card/said-by.ts';
import { sortNames } from '../../../components/card/names.ts';
import { campaignsOf, groupRelations, overlapsOf, relationsOf } from '../../../components/card/sections.ts';
import { otherSpelling, whyMatched } from '../../../components/card/why.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCardAssertion, makePart } from '../../make/card.ts';
import { makeEntity, makeName } from '../../make/entity.ts';

const en = textsFor('en');
const NOW = Date.UTC(2026, 0, 2, 12);

describe('why a name counts', () => {
  const entity = makeEntity({ name: 'APT29' });
  test.each([
    [makeName('Cozy Bear'), 'Matched as “Cozy Bear”, an alias of APT29, says Example Intel'],
    [makeName('APT29', { type: 'primary' }), 'Matched as “APT29”, its main name, says Example Intel'],
    [makeName('#Duke', { type: 'hashtag' }), 'Matched as “#Duke”, a hashtag of APT29, says Example Intel'],
    [
      makeName('@duke', { type: 'handle', platform: 'telegram' }),
      'Matched as “@duke”, a handle of APT29 on Telegram, says Example Intel',
    ],
    [
      makeName('duke@mail.example.org', { type: 'contact', platform: 'xmpp' }),
      'Matched as “duke[@]mail[.]example[.]org”, a contact of APT29 (XMPP (Jabber)), says Example Intel',
    ],
    [
      makeName('t.me/+AbCdE', { type: 'handle', platform: 'telegram' }),
      'Matched as “t[.]me/+AbCdE”, a handle of APT29 on Telegram, says Example Intel',
    ],
    [
      makeName('G0016', { type: 'external-id' }),
      'Matched as “G0016”, an external id of APT29, says Example Intel',
    ],
  ])('%j', (name, sentence) => {
    expect(whyMatched(makePart({ entity, matched: [name] }), en, NOW)).toEqual([sentence]);
  });

  test('a hashtag that is the headline is not “a hashtag of itself”', () => {
    const tag = makeName('#FreeDurov', { type: 'hashtag' });
    const part = makePart({ entity: makeEntity({ name: '#FreeDurov', names: [tag] }), matched: [tag] });
    expect(whyMatched(part, en, NOW)).toEqual(['Matched as “#FreeDurov”, its main name, says Example Intel']);
  });

  test.each([
    ['2024', 'was its handle until 2024; may be someone else’s now'],
    ['2025-12-31', 'was its handle until Dec 31, 2025; may be someone else’s now'],
    ['2026', undefined],
    ['2026-01', undefined],
    ['2026-01-02T12:00:00Z', 'was its handle until Jan 2, 2026; may be someone else’s now'],
    ['2027-01-01', undefined],
    ['soon', undefined],
  ])('a handle until %s', (validUntil, sentence) => {
    const name = makeName('@duke', { type: 'handle', platform: 'x', validUntil });
    const said = whyMatched(makePart({ entity, matched: [name] }), en, NOW);
    expect(said.slice(1)).toEqual(sentence === undefined ? [] : [sentence]);
    expect(whyMatched(makePart({ entity, matched: [{ ...name, type: 'alias' }] }), en, NOW)).toHaveLength(1);
  });

  test.each([
    ['APT29', undefined],
    ['  APT29\n', undefined],
    ['APT‑29', 'APT‑29'],
    ['ＡＰＴ29', 'ＡＰＴ29'],
  ])('the page’s “%s” is told apart as %s', (onPage, told) => {
    expect(otherSpelling(makePart({ entity, matched: [makeName('APT29')] }), onPage)).toBe(told);
  });

  test.each([
    ['@duke', 'duke', undefined],
    ['@duke', 'DUKE', 'DUKE'],
    ['duke@mail.org', 'duke[@]mail[.]org', undefined],
    ['duke@mail.org', 'duke(at)mail.org', 'duke(at)mail.org'],
  ])('%s as “%s” is told apart as %s', (name, onPage, told) => {
    expect(otherSpelling(makePart({ entity, matched: [makeName(name)] }), onPage)).toBe(told);
  });
});

describe('sections', () => {
  const tag = makeCardAssertion({ other: { name: '#OpX', kind: 'narrative' } });
  const ally = makeCardAssertion({ assertion: { type: 'cooperates-with' }, direction: 'in' });
  const ally2 = makeCardAssertion({ assertion: { type: 'cooperates-with' }, direction: 'out' });
  const victim = makeCardAssertion({ assertion: { type: 'targets' } });
  const attacker = makeCardAssertion({ assertion: { type: 'targets' }, direction: 'in' });

  test('campaigns and hashtags have a section of their own', () => {
    const part = makePart({ assertions: [tag, victim] });
    expect(campaignsOf(part)).toEqual([tag]);
    expect(relationsOf(part)).toEqual([victim]);
  });

  test('groups by relation and direction; symmetric relations have no direction', () => {
    const groups = groupRelations([ally, victim, ally2, attacker]);
    expect(groups.map(({ type, direction, assertions }) => [type, direction, assertions.length])).toEqual([
      ['cooperates-with', 'out', 2],
      ['targets', 'out', 1],
      ['targets', 'in', 1],
    ]);
  });
});

test.each([
  [
    'another feed of the same producer',
    { id: 'other', title: 'Team feed' },
    'Example Intel',
    'Example Intel, Example feed',
  ],
  ['another producer', { id: 'other', title: 'Team feed' }, 'Other Intel', 'Example Intel'],
  ['the same feed', { id: 'feed', title: 'Example feed' }, 'Example Intel', 'Example Intel'],
])('who says it, beside a namesake of %s', (_, { id, title }, producer, said) => {
  const part = makePart({ entity: makeEntity({ name: 'APT29' }) });
  const other = makePart({ entity: makeEntity({ name: 'APT29', producer }) });
  const feed = { ...other.feed, id, title: { en: title } };
  expect(saidBy(part, [part, { ...other, feed }], en)).toBe(said);
});

describe('one line to copy', () => {
  test('the date is the intel’s own', () => {
    const entity = makeEntity({ name: 'APT29', modified: '2024-08-27T10:00:00Z', tlp: 'AMBER+STRICT' });
    expect(copyLine(makePart({ entity }), en)).toBe('APT29 (Example Intel, 2024-08-27, TLP:AMBER+STRICT)');
  });
  test('undated intel says when it was loaded', () => {
    const part = makePart({ entity: makeEntity({ name: 'APT29' }) });
    expect(copyLine(part, en)).toBe('APT29 (Example Intel, loaded 2026-01-02, TLP:CLEAR)');
  });
  test('the day is that of the reader’s clock', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const part = makePart({ entity: makeEntity({ name: 'APT29' }) });
    const feed = { ...part.feed, importedAt: Date.UTC(2026, 0, 2, 20) };
    expect(copyLine({ ...part, feed }, en)).toContain('loaded 2026-01-03');
    vi.unstubAllEnvs();
  });
});

describe('names', () => {
  test('the main one, then what stands on the page, then the rest in its own order', () => {
    const [main, duke, bear, ursa] = [
      makeName('APT29', { type: 'primary' }),
      ...['The Dukes', 'Cozy Bear', 'Cloaked Ursa'].map((value) => makeName(value)),
    ];
    const names = [duke, main, bear, ursa].flatMap((name) => name ?? []);
    const sorted = sortNames(names, ({ value }) => value === 'Cozy Bear');
    expect(sorted.map(({ value }) => value)).toEqual(['APT29', 'Cozy Bear', 'The Dukes', 'Cloaked Ursa']);
  });
});

describe('overlaps', () => {
  const overlap = (pk: number, likelihood: string, direction: 'in' | 'out') =>
    makeCardAssertion({
      direction,
      other: { pk, name: 'The Dukes' },
      assertion: { type: 'similar', likelihood },
    });

  test('one that is said from both ends comes once', () => {
    const part = makePart({ overlaps: [overlap(1, 'likely', 'out'), overlap(1, 'likely', 'in')] });
    expect(overlapsOf(part)).toHaveLength(1);
  });

  test('another likelihood or another entity stays', () => {
    const part = makePart({
      overlaps: [overlap(1, 'likely', 'out'), overlap(1, 'unlikely', 'in'), overlap(2, 'likely', 'out')],
    });
    expect(overlapsOf(part)).toHaveLength(3);
  });
});
