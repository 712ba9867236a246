import { describe, expect, test } from 'vitest';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { findInDocument } from '../../../lib/match/document.ts';
import { RULING_SIZE } from '../../../lib/match/types.ts';
import { CHUNK } from '../../../lib/match/tokens.ts';
import { strengthOf, WHYS } from '../../../lib/match/why.ts';
import { lexiconOf } from './finding.ts';

const lexicon = lexiconOf(['KillNet', 'RipperSec', 'Turla', 'Silence', 'APT29', 'Cozy Bear', '#FreeDurov']);

function weakIn(text: string): string[] {
  const flat = findInDocument(lexicon, text, new DocumentContext(1), { weak: true });
  const said: string[] = [];
  for (let at = 0; at < flat.length; at += RULING_SIZE) {
    const [start = 0, end = 0, form = 0, why = 0] = flat.slice(at, at + RULING_SIZE);
    const found = `${text.slice(start, end)} = ${lexicon.formText(form)}: ${WHYS[why] ?? ''}`;
    if (strengthOf(why) === 'weak') said.push(found);
  }
  return said;
}

describe('disguised names are found as weak', () => {
  test.each([
    ['KіllNet', 'KіllNet = killnet: look-alike'],
    ['by K1llNet.', 'K1llNet = killnet: look-alike'],
    ['K!llNet', 'K!llNet = killnet: look-alike'],
    ['R1pp3r$ec', 'R1pp3r$ec = rippersec: look-alike'],
    ['КіllNet', 'КіllNet = killnet: look-alike'],
    ['K i l l N e t', 'K i l l N e t = killnet: spaced'],
    ['K.i.l.l.N.e.t', 'K.i.l.l.N.e.t = killnet: spaced'],
    ['I, a K i l l N e t fan', 'K i l l N e t = killnet: spaced'],
    ['K 1 l l N e t', 'K 1 l l N e t = killnet: spaced'],
  ])('%s', (text, expected) => {
    expect(weakIn(text)).toEqual([expected]);
  });
});

test.each([
  ['spelt as it is', 'KillNet killnet KILLNET'],
  ['short', 'Tur1a T u r l a'],
  ['an ordinary word', 'S1lence S i l e n c e'],
  ['in an address', 'k1llnet.shop x@k1llnet.org https://x.io/k1llnet'],
  ['part of a word', 'K1llNetwork xK1llNet K1llNet2'],
  ['other separators', 'K i l-l N e t K  i  l  l  N  e  t'],
  ['too few letters', 'K i l l'],
  ['nothing', ''],
])('not where it is %s', (_, text) => {
  expect(weakIn(text)).toEqual([]);
});

test('of names that look the same, however many, the first counts', () => {
  const names = Array.from(
    { length: 2 ** 13 },
    (_, at) => `Dark${at.toString(2).padStart(13, '0').replaceAll('0', 'i').replaceAll('1', 'l')}`,
  );
  const many = lexiconOf([...names, 'RipperSec']);
  const flat = findInDocument(many, `Dark${'1'.repeat(13)} and R1pperSec`, new DocumentContext(1), {
    weak: true,
  });
  expect([flat[2], flat[6]].map((form) => many.formText(form ?? -1))).toEqual([
    names[0]?.toLowerCase(),
    'rippersec',
  ]);
});

test('stand among the others in order, and never over one', () => {
  const text = 'K1llNet APT29 K1llNet Cozy Bear';
  const flat = findInDocument(lexicon, text, new DocumentContext(1), { weak: true });
  const places = Array.from({ length: flat.length / RULING_SIZE }, (_, i) => flat[i * RULING_SIZE]);
  expect(places).toEqual([0, 8, 14, 22]);
});

test('are not asked for by themselves', () => {
  expect(findInDocument(lexicon, 'K1llNet', new DocumentContext(1))).toEqual([]);
});

test.each(['K i l l N e t', 'K.i.l.l.N.e.t', 'KіllNet'])(
  '%s is found wherever the chunks of a long text end',
  (name) => {
    for (let at = CHUNK - name.length - 1; at <= CHUNK + 1; at++)
      expect(weakIn(`${'by '.repeat(CHUNK).slice(0, at - 1)} ${name}, and`)).toHaveLength(1);
  },
);

test('a row of single letters may begin with the last letter of another', () => {
  expect(weakIn('R·i·p·p·e·r·S·e·c·K i l l N e t')).toEqual([
    'R·i·p·p·e·r·S·e·c = rippersec: spaced',
    'K i l l N e t = killnet: spaced',
  ]);
});
