import { expect, it } from 'vitest';
import { parseCredibility, parsePap, parseReliability, ratingsIn } from '../../../lib/intel/ratings.ts';

it.each([
  ['B', 'B', undefined],
  ['b2', 'B', '2'],
  ['B - Usually reliable', 'B', undefined],
  ['C/3', 'C', '3'],
  ['2 - Probably true', undefined, '2'],
  ['6', undefined, '6'],
  ['Bad', undefined, undefined],
  ['G', undefined, undefined],
  ['7', undefined, undefined],
  ['', undefined, undefined],
])('“%s”: source %s, information %s', (text, reliability, credibility) => {
  expect([parseReliability(text), parseCredibility(text)]).toEqual([reliability, credibility]);
});

it.each([
  ['PAP:AMBER', 'PAP:AMBER'],
  ['pap: green', 'PAP:GREEN'],
  ['TLP:RED', undefined],
  ['PAP:', undefined],
])('“%s” as PAP: %s', (text, pap) => {
  expect(parsePap(text)).toBe(pap);
});

it('reads the tags of MISP’s taxonomies', () => {
  const tags = [
    'osint:source-type="blog-post"',
    'admiralty-scale:source-reliability="b"',
    'admiralty-scale:information-credibility="2"',
    'estimative-language:likelihood-probability="very-likely"',
    'PAP:GREEN',
    'admiralty-scale:source-reliability="f"',
  ];
  expect(ratingsIn(tags)).toEqual({
    reliability: 'B',
    credibility: '2',
    likelihood: 'very-likely',
    pap: 'PAP:GREEN',
  });
  expect(ratingsIn(['admiralty-scale:source-reliability="x"', 'anything'])).toEqual({});
});
