import { expect, it } from 'vitest';
import { countryCode } from '../../../lib/intel/countries.ts';

it.each([
  ['China', 'CN'],
  [' türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['ru', 'RU'],
  ['UK', 'GB'],
  ['United Kingdom', 'GB'],
  ['North Korea', 'KP'],
  ['Korea', 'KR'],
  ['ZZ', undefined],
  ['Financially motivated', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});
