import { expect, test } from 'vitest';
import { isSecure, originsOf } from '../../../lib/intel/hosts.ts';

test.each([
  ['https://intel.example/', true],
  ['http://intel.example/', false],
  ['http://127.0.0.1:8080/x', true],
  ['http://localhost/', true],
  ['http://taxii.localhost:9000/', true],
  ['http://[::1]:8080/', true],
  ['http://127.0.0.1.example/', false],
  ['http://localhost.example/', false],
  ['http://mylocalhost/', false],
  ['no address', false],
])('a login to %s: %s', (url, isGood) => {
  expect(isSecure(url)).toBe(isGood);
});

test('origins are patterns without a port, one for each host and scheme', () => {
  const urls = ['https://a.example:8443/x', 'https://a.example/y', 'http://127.0.0.1:8080/', 'no address'];
  expect(originsOf(urls)).toEqual(['https://a.example/*', 'http://127.0.0.1/*']);
});
