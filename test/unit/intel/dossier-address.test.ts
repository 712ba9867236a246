import { expect, test } from 'vitest';
import { dossierAddress, dossierIdIn } from '../../../lib/intel/dossier-address.ts';

test.each(['stix:threat-actor--1', 'ext:misp-galaxy:threat-actor="Иван#1"', 'file:a%20b:tool:100%'])(
  'the address of %s leads back to it',
  (id) => {
    const address = dossierAddress(id);
    expect(address.indexOf('#')).toBe('/dossier.html'.length);
    expect(dossierIdIn(address.slice(address.indexOf('#')))).toBe(id);
  },
);

test('an address that names nothing', () => {
  expect(dossierIdIn('')).toBeUndefined();
  expect(dossierIdIn('#')).toBeUndefined();
  expect(dossierIdIn('#%E0%A4%A')).toBeUndefined();
});
