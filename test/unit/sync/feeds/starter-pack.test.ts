// The starter pack is intel like any other: it goes through the same reader, and it is valid STIX 2.1.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMade } from '../../../make/read.ts';

const TEXT = readFileSync(
  resolve(import.meta.dirname, '../../../../lib/sync/starter-pack/starter-pack.json'),
  'utf8',
);
const { objects } = JSON.parse(TEXT) as { objects: Record<string, unknown>[] };
const intake = await readMade(TEXT);
const folded = (name: string): string => name.replaceAll('’', "'").toLowerCase();
const allNames = new Set(intake.entities.flatMap(({ names }) => names.map(({ value }) => folded(value))));
const nameOf = new Map(intake.entities.map(({ id, kind, name }) => [id, `${kind} ${name}`]));

describe('as STIX 2.1', () => {
  const REQUIRED: Record<string, readonly string[]> = {
    relationship: ['relationship_type', 'source_ref', 'target_ref'],
    'language-content': ['object_ref', 'contents'],
    'marking-definition': [],
    'extension-definition': ['name', 'schema', 'version', 'extension_types'],
    location: ['country'],
  };
  const ids = new Set(objects.map(({ id }) => id));

  it('every object has a valid id of its own, its dates and what its type asks for', () => {
    expect(ids.size).toBe(objects.length);
    for (const object of objects) {
      const type = String(object['type']);
      const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
      expect(object['id']).toMatch(new RegExp(`^${type}--${uuid}$`));
      expect(object['spec_version']).toBe('2.1');
      expect(object['created']).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      if (type !== 'marking-definition') expect(object['modified']).toBe(object['created']);
      for (const key of REQUIRED[type] ?? ['name']) expect(object).toHaveProperty(key);
    }
  });

  it('every reference leads somewhere', () => {
    const refs = objects.flatMap((object) =>
      Object.entries(object)
        .filter(([key]) => /_refs?$/.test(key))
        .flatMap(([, value]) => value),
    );
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
  });

  it('types beyond STIX carry an extension', () => {
    const extended = objects.filter(({ type }) => type === 'narrative');
    expect(extended.length).toBeGreaterThan(0);
    for (const object of extended) {
      expect(Object.values(object['extensions'] ?? {})).toContainEqual({ extension_type: 'new-sdo' });
    }
  });
});

it('is taken whole, for everybody to see', () => {
  expect(intake.refusals).toEqual([]);
  expect(intake.counts).toMatchObject({ entities: 24, assertions: 23, withdrawn: 0 });
  expect(intake.entities.every(({ tlp, tlpOwn }) => tlp === 'CLEAR' && tlpOwn)).toBe(true);
  expect(intake.assertions.every(({ tlp, tlpOwn }) => tlp === 'CLEAR' && tlpOwn)).toBe(true);
});

it.each([
  ...['StucxTeam', 'STUCX Team', 'People’s Cyber Army of Russia', "People's Cyber Army"],
  ...['Народная CyberАрмия', 'UserSec', 'CyberDragon', 'OverFlame', 'RipperSec', 'CGPLLNET', 'Killnet'],
  ...['Deanon Club', 'Deanon club', 'Lapsus$', 'EvilWeb', 'Cyber Army of Russia Reborn'],
  ...['#FreeDurov', '#FreePavel', 'Telegram', 'Tox', 'Session', 'Jabber', 'XMPP'],
])('knows %s', (name) => {
  expect(allNames).toContain(folded(name));
});

it.each(['CARR', 'Lapsus', 'FreeDurov'])('does not take %s for a name', (name) => {
  expect(allNames).not.toContain(folded(name));
});

it('tells the protest tag from the campaign of the same name', () => {
  const tags = intake.entities.filter(({ name }) => name === '#FreeDurov');
  expect(tags.map(({ kind, names }) => `${kind} ${names[0]?.type ?? ''}`)).toEqual([
    'narrative hashtag',
    'campaign hashtag',
  ]);
});

it('says everything in English and Japanese', () => {
  const texts = [...intake.entities, ...intake.assertions].map(({ description }) => description);
  expect(texts.filter((text) => text?.ja === undefined || !/[\u3040-\u30ff]/.test(text.ja))).toEqual([]);
});

it('gives every entity a reference, and addresses only where one is known', () => {
  expect(intake.entities.filter(({ references }) => references.length === 0)).toEqual([]);
  const urls = intake.entities.flatMap(({ references }) => references.flatMap(({ url }) => url ?? []));
  expect(urls).toEqual(['https://attack.mitre.org/groups/G1004']);
});

describe('assertions', () => {
  const told = intake.assertions.map(({ from, to, type, assertedBy, status }) =>
    [nameOf.get(from), type, nameOf.get(to), assertedBy, status].join(' | '),
  );

  it.each([
    "threat-actor UserSec | cooperates-with | threat-actor People's Cyber Army of Russia | UserSec | claimed",
    "threat-actor People's Cyber Army of Russia | targets | identity ANSM | People's Cyber Army of Russia | claimed",
    "threat-actor People's Cyber Army of Russia | targets | identity ANSM | KELA | confirmed",
    'threat-actor RipperSec | cooperates-with | threat-actor CGPLLNET | RipperSec | claimed',
    'threat-actor CyberDragon | participates-in | campaign #FreeDurov | KELA | reported',
    'threat-actor StucxTeam | related-to | narrative #FreeDurov | KELA | reported',
    "threat-actor People's Cyber Army of Russia | overlaps-with | threat-actor Cyber Army of Russia Reborn | MISP galaxy | reported",
  ])('%s', (expected) => {
    expect(told).toContain(expected);
  });

  it('never attribute, never accuse those who only used the tag, and date only what is dated', () => {
    expect(told.filter((each) => each.includes('attributed-to'))).toEqual([]);
    expect(told.filter((each) => /^threat-actor (StucxTeam|LAPSUS\$|Killnet)\b.*targets/.test(each))).toEqual(
      [],
    );
    const dates = new Set(intake.assertions.flatMap(({ start }) => start ?? []));
    expect([...dates].sort()).toEqual(['2024-08-25T00:00:00.000Z', '2024-08-27T00:00:00.000Z']);
  });
});
