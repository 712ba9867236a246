import { expect, it } from 'vitest';
import { isUpTo, parseTlp, stricterTlp } from '../../../lib/intel/tlp.ts';

it.each([
  ['TLP:AMBER', 'AMBER'],
  ['tlp:white', 'CLEAR'],
  ['Clear', 'CLEAR'],
  ['TLP: AMBER + STRICT', 'AMBER+STRICT'],
  ['PAP:RED', undefined],
  ['', undefined],
])('%j reads as %s', (label, tlp) => {
  expect(parseTlp(label)).toBe(tlp);
});

it('keeps the stricter of two', () => {
  expect(stricterTlp('GREEN', 'AMBER')).toBe('AMBER');
  expect(stricterTlp('RED', 'CLEAR')).toBe('RED');
});

it('shows up to the ceiling and no further', () => {
  expect(isUpTo('GREEN', 'GREEN')).toBe(true);
  expect(isUpTo('CLEAR', 'GREEN')).toBe(true);
  expect(isUpTo('AMBER+STRICT', 'AMBER')).toBe(false);
  expect(isUpTo('RED', undefined)).toBe(true);
});
