import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import type { ColumnUse } from '../../../../lib/intel/text-reading.ts';
import { COLUMN_USES, DELIMITERS, SEPARATORS } from '../../../../lib/intel/text-reading.ts';
import { readMade } from '../../../make/read.ts';
import { makeTableReading, shownNames } from '../../../make/text.ts';
import { expectClean } from '../../../make/clean.ts';
import { runs } from '../../../make/runs.ts';

const HERON = 'threat-actor--00000000-0000-4000-8000-00000000000a';

const readTable = (text: string, fileName = 'team.csv') => readMade(text, { fileName });

const cell = async (
  use: ColumnUse,
  text: string,
): Promise<{ entity: Entity | undefined; refused: string[] }> => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const reading = makeTableReading(['name', use]);
  const { entities, refusals } = await readMade(`Paper Heron,${quoted}\n`, { fileName: 'team.csv', reading });
  return { entity: entities[0], refused: refusals.map(({ id, reason }) => `${id} ${reason}`) };
};

it('a name that is not there is refused without a word of it', async () => {
  const { refusals } = await readTable('name,aliases\nPaper Heron,\n,Grey Crane\n?,Red Crane\n');
  expect(refusals).toEqual([
    { id: 'line 3', reason: 'no-name' },
    { id: 'line 4', reason: 'no-name', detail: '?' },
  ]);
});

describe('by its header alone', () => {
  it.each<[string, string, string[]]>([
    ['commas', 'name,aliases\nPaper Heron,"Grey Crane, APT-Q-99"\n', ['Paper Heron | Grey Crane | APT-Q-99']],
    [
      'semicolons',
      'Name;Also known as\r\nPaper Heron;Grey Crane,Red Crane\r\n',
      ['Paper Heron | Grey Crane | Red Crane'],
    ],
    [
      'tabs',
      'Actor\tSynonyms\nPaper Heron\tGrey Crane; Red Crane\n',
      ['Paper Heron | Grey Crane | Red Crane'],
    ],
    ['bars', 'Group|Other names\nPaper Heron|Grey Crane\n', ['Paper Heron | Grey Crane']],
    ['Japanese titles', '名称,別名\nキルネット,Killnet\n', ['キルネット | Killnet']],
    ['a byte order mark', '\ufeffname,country\nPaper Heron,China\n', ['Paper Heron']],
    ['breaks inside a cell', 'name,description\n"Paper\nHeron","two\n\nlines"\n', ['Paper Heron']],
    ['quotes inside a cell', 'name,aliases\n"Paper ""P"" Heron",x1\n', ['Paper "P" Heron | x1']],
    [
      'a JSON list in a cell',
      'name,aliases\nPaper Heron,"[""Grey Crane"",""One, Two""]"\n',
      ['Paper Heron | Grey Crane | One, Two'],
    ],
    [
      'OpenCTI: a header of commas over other signs',
      `name,aliases,standard_id\r\n"Paper Heron";"Grey Crane,Red Crane";"${HERON}"\r\n`,
      ['Paper Heron | Grey Crane | Red Crane'],
    ],
    [
      'a row for each alias',
      'name,alias\nPaper Heron,Grey Crane\nPaper Heron,Red Crane\n',
      ['Paper Heron | Grey Crane | Red Crane'],
    ],
    [
      'formulas, which are text',
      'name,aliases\n=cmd|\' /C calc\'!A0,"+1+1;@SUM(A1)"\n',
      ["=cmd|' /C calc'!A0 | +1+1 | @SUM(A1)"],
    ],
  ])('reads a table with %s', async (_, text, expected) => {
    const { entities, refusals, format } = await readTable(text);
    expect(format).toBe('table');
    expect(entities.map(shownNames)).toEqual(expected);
    expect(refusals).toEqual([]);
  });

  it('never by its shape alone', async () => {
    await expect(readTable('Paper Heron,Grey Crane\nRed Crane,Blue Crane\n')).rejects.toThrow('needs-choice');
  });
});

describe('cells', () => {
  it.each<[ColumnUse, string, Partial<Entity>]>([
    ['kind', 'Intrusion-Set', { kind: 'intrusion-set' }],
    ['kind', 'ransomware', { kind: 'malware', types: ['ransomware'] }],
    ['country', 'China', { origin: { country: 'CN' } }],
    ['country', 'Atlantis', { origin: { country: 'Atlantis' } }],
    ['description', 'See [this](https://example.com).', { description: { en: 'See this.' } }],
    ['tlp', 'tlp:green', { tlp: 'GREEN', tlpOwn: true }],
    ['tlp', 'WHITE', { tlp: 'CLEAR', tlpOwn: true }],
    ['motivation', 'ideology, revenge', { motivations: ['ideology', 'revenge'] }],
    ['target', 'Finance,Energy', { targets: ['Finance', 'Energy'] }],
    ['first-seen', '2024/8/27', { firstSeen: '2024-08-27' }],
    ['last-seen', '2024-08-27 10:00:00', { lastSeen: '2024-08-27T10:00:00Z' }],
    ['confidence', '75', { confidence: { value: 75, scale: 'stix' } }],
    ['reliability', 'B2', { reliability: 'B', credibility: '2' }],
    ['credibility', '3 - Possibly true', { credibility: '3' }],
    ['likelihood', 'likely', { likelihood: 'likely' }],
    ['pap', 'amber', { pap: 'PAP:AMBER' }],
    ['producer', 'Example Lab', { producer: 'Example Lab' }],
    [
      'reference',
      'https://example.com/a, https://example.org/b',
      {
        references: [
          { title: 'example.com/a', url: 'https://example.com/a' },
          { title: 'example.org/b', url: 'https://example.org/b' },
        ],
      },
    ],
    ['reference', 'Annual report', { references: [{ title: 'Annual report' }] }],
    ['none', 'whatever', { types: [], targets: [] }],
  ])('%s “%s”', async (use, text, expected) => {
    const { entity, refused } = await cell(use, text);
    expect(entity).toMatchObject(expected);
    expect(refused).toEqual([]);
  });

  it.each<[ColumnUse, string, string]>([
    ['external-id', HERON, `stix:${HERON}`],
    ['external-id', HERON.slice(-36), `misp:${HERON.slice(-36)}`],
    ['external-id', 'G9001', 'ext:mitre-attack:G9001'],
  ])('%s “%s” links with other feeds', async (use, text, link) => {
    expect((await cell(use, text)).entity?.links).toContain(link);
  });

  it.each<[ColumnUse, string, string]>([
    ['handle', 'paper_heron', 'Paper Heron | handle @paper_heron'],
    ['handle', 'https://t.me/paper_heron', 'Paper Heron | handle @paper_heron'],
    ['hashtag', 'OpHeron', 'Paper Heron | hashtag #OpHeron'],
    ['external-id', 'G9001', 'Paper Heron | external-id G9001'],
    ['aliases', 'N/A', 'Paper Heron'],
  ])('%s “%s” is a name', async (use, text, expected) => {
    const { entity } = await cell(use, text);
    expect(entity && shownNames(entity)).toBe(expected);
  });

  it.each<[ColumnUse, string]>([
    ['tlp', 'secret'],
    ['confidence', 'high'],
    ['first-seen', 'last year'],
    ['reliability', 'good'],
    ['reference', 'javascript:alert(1)'],
    ['aliases', 'x'],
  ])('of a wrong shape are left out and listed: %s “%s”', async (use, text) => {
    const { entity, refused } = await cell(use, text);
    expect(entity?.name).toBe('Paper Heron');
    expect(refused).toEqual(['line 1 bad-field']);
  });

  it('with a marking that can’t be read keep the row off untrusted pages', async () => {
    expect((await cell('tlp', 'secret')).entity).toMatchObject({ tlp: 'AMBER+STRICT', tlpOwn: true });
  });
});

it('lists bad rows with their lines, and reads the others', async () => {
  const rows = [
    'name,note',
    'Paper Heron,"two',
    'lines"',
    '"Grey "Crane,1',
    ',2',
    'Red Crane,3',
    '"Blue Crane,4',
  ];
  const { entities, refusals, counts } = await readTable(rows.join('\n'));
  expect(entities.map(({ name }) => name)).toEqual(['Paper Heron', 'Red Crane']);
  expect(refusals.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    'line 4 bad-row',
    'line 5 no-name',
    'line 7 bad-row',
  ]);
  expect(counts.refused).toBe(3);
});

it('gives up on a table of wrong quotation marks in bounded time, and says so', async () => {
  const text = `name,note\nPaper Heron,1\n${'"open,1\n'.repeat(3_001)}`;
  const { entities, refusals } = await readMade(text, {
    fileName: 'team.csv',
    reading: makeTableReading(['name', 'none'], { header: ['name', 'note'] }),
  });
  expect(entities.some(({ name }) => name === 'Paper Heron')).toBe(true);
  expect(refusals.at(-1)?.reason).toMatch(/^bad-(?:row|rest)$/);
});

it('leaves out kinds that are of no use here', async () => {
  const { entities, counts } = await readTable(
    'name,entity_type\nPaper Heron,Intrusion-Set\nCVE-2024-1,Vulnerability\n',
  );
  expect(entities.map(({ name }) => name)).toEqual(['Paper Heron']);
  expect(counts.notUsed).toEqual({ Vulnerability: 1 });
});

it('takes two things of one name for two, where their kinds or ids say so', async () => {
  const { entities } = await readTable('name,kind\nDragonForce,hacktivist\nDragonForce,ransomware\n');
  expect(entities.map(({ kind }) => kind)).toEqual(['threat-actor', 'malware']);
  expect(entities[0]?.links.some((link) => entities[1]?.links.includes(link))).toBe(false);
});

it('does not link the same names of two files', async () => {
  const [a, b] = await Promise.all([
    readTable('name,x\nHeron,1\n', 'a.csv'),
    readTable('name,x\nHeron,1\n', 'b.csv'),
  ]);
  const c = await readMade('name,x\nHeron,1\n', { fileName: 'a.csv', source: 'https://example.com/a.csv' });
  expect(new Set([a, b, c].map(({ entities }) => entities[0]?.id)).size).toBe(3);
});

describe('a choice that is remembered', () => {
  const header = ['who', 'also'];
  const reading = makeTableReading(['name', 'aliases'], { header });

  it('comes with the intake', async () => {
    expect((await readTable('name,x\nHeron,1\n')).reading).toEqual(
      makeTableReading(['name', 'none'], { header: ['name', 'x'] }),
    );
  });

  it('finds its columns by their titles in another order', async () => {
    const { entities } = await readMade('new,also,who\n1,Grey Crane,Paper Heron\n', { reading });
    expect(entities.map(shownNames)).toEqual(['Paper Heron | Grey Crane']);
  });

  it('says when the names are gone', async () => {
    await expect(readMade('id,also\n1,Grey Crane\n', { reading })).rejects.toThrow('columns-changed');
  });
});

it('takes any text in any reading, or refuses it with a code', async () => {
  const reading = fc.record({
    delimiter: fc.constantFrom(...DELIMITERS),
    separator: fc.constantFrom(...SEPARATORS),
    columns: fc.array(fc.constantFrom(...COLUMN_USES), { maxLength: 6 }),
  });
  const part = fc.oneof(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', '[', '=', '#'), fc.string());
  const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, reading, fc.boolean(), async (body, { columns, ...over }, isTold) => {
      try {
        const told = { reading: makeTableReading(['name', ...columns], over) };
        const { entities, counts } = await readMade(body, isTold ? told : {});
        expect(counts.entities).toBe(entities.length);
        expectClean(entities);
        expect(entities.every(({ id, links }) => links[0] === id)).toBe(true);
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error;
      }
    }),
    runs(100),
  );
});

it('gives back every cell that was written by the rules', async () => {
  const name = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((text) => `Actor ${text.replace(/[\s\p{C}]/gu, '')} 00`);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, selector: (text) => text.toLowerCase() }),
      async (names) => {
        const text = names.map(quoted).join(',1\r\n');
        const { entities } = await readMade(text, { reading: makeTableReading(['name', 'none']) });
        expect(entities).toHaveLength(names.length);
      },
    ),
    runs(100),
  );
});
