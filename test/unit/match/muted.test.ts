import { describe, expect, test } from 'vitest';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { findInDocument, type IsMuted } from '../../../lib/match/document.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { byForm } from '../../../lib/match/forms-of.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { RULING_SIZE } from '../../../lib/match/types.ts';
import { isMention, mayCount, whyCode, WHYS } from '../../../lib/match/why.ts';
import { nameOf } from './finding.ts';

const NAMES = [
  ...[['Winnti Group'], ['APT28', 'Snake'], ['Cobalt'], ['Cobalt Strike'], ['KillNet'], ['Leviathan']],
  ...[['#FreeDurov'], ['@user_sec'], ['Киллнет']],
];

const lexicon = openLexicon(
  compileLexicon(
    NAMES.map((names, pk) => ({
      ...{ pk, kind: 'threat-actor' as const, tlp: 'CLEAR' as const },
      names: names.map(nameOf),
    })),
    1,
  ),
);

function mutedAs(...names: string[]): IsMuted {
  const forms = byForm(lexicon, names, nameOf);
  return (form) => forms.has(form);
}

function rulings(text: string, isMuted: IsMuted, context = new DocumentContext(1)): string[] {
  const flat = findInDocument(lexicon, text, context, { weak: true, isMuted });
  const said: string[] = [];
  for (let at = 0; at < flat.length; at += RULING_SIZE) {
    const [start = 0, end = 0, , why = 0] = flat.slice(at, at + RULING_SIZE);
    said.push(`${text.slice(start, end)}: ${WHYS[why] ?? ''}`);
  }
  return said;
}

test('what is muted is no mention, and nothing lets it in', () => {
  expect(isMention(whyCode('muted'))).toBe(false);
  expect(mayCount(whyCode('muted'))).toBe(false);
});

describe('a name that is muted', () => {
  test.each([
    [
      'in every spelling',
      'Winnti Group',
      'Winnti Group, WINNTI\u00a0 Group',
      ['Winnti Group: muted', 'WINNTI\u00a0 Group: muted'],
    ],
    ['without its suffix', 'Winnti Group', 'the hackers Winnti', ['Winnti: muted']],
    ['in a case ending', 'Киллнет', 'атака Киллнета', ['Киллнета: muted']],
    ['a hashtag', '#FreeDurov', '#freedurov', ['#freedurov: muted']],
    ['a handle', '@user_sec', 'by @user_sec', ['@user_sec: muted']],
    ['disguised', 'KillNet', 'K1llNet and K i l l N e t', ['K1llNet: muted', 'K i l l N e t: muted']],
    ['not those that are not', 'KillNet', 'APT28', ['APT28: name']],
  ])('%s', (_, name, text, expected) => {
    expect(rulings(text, mutedAs(name))).toEqual(expected);
  });

  test('still is the longest at its place: no shorter name comes in', () => {
    expect(rulings('Cobalt Strike beacons of the Cobalt gang', mutedAs('Cobalt Strike'))).toEqual([
      'Cobalt Strike: muted',
      'Cobalt: group-word',
    ]);
  });

  test('unlocks no other name, here or later', () => {
    const context = new DocumentContext(1);
    expect(rulings('APT28.\nSnake', mutedAs('APT28'), context)).toEqual(['APT28: muted', 'Snake: ordinary']);
    expect(context.size).toBe(0);
    expect(rulings('APT28.\nSnake', mutedAs())).toEqual(['APT28: name', 'Snake: alias']);
  });

  test('is no company for an ambiguous one', () => {
    expect(rulings('KillNet and Leviathan', mutedAs('KillNet'))).toEqual([
      'KillNet: muted',
      'Leviathan: ordinary',
    ]);
    expect(rulings('KillNet and Leviathan', mutedAs())).toEqual(['KillNet: name', 'Leviathan: company']);
  });

  test('stays out where the document has unlocked it', () => {
    const context = new DocumentContext(1);
    expect(rulings('APT28. Snake', mutedAs('Snake'), context)).toEqual(['APT28: name', 'Snake: muted']);
    expect(rulings('a Snake', mutedAs('Snake'), context)).toEqual(['Snake: muted']);
  });
});

test('whoever mutes is told how it is written', () => {
  const seen: string[] = [];
  const inCapitals: IsMuted = (_, written) => {
    seen.push(written);
    return written === 'KILLNET';
  };
  expect(rulings('KillNet KILLNET K1llNet', inCapitals)).toEqual([
    'KillNet: name',
    'KILLNET: muted',
    'K1llNet: look-alike',
  ]);
  expect(seen).toEqual(['KillNet', 'KILLNET', 'K1llNet']);
});
