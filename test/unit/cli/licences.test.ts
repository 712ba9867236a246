import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES, licences } from '../../../lib/cli/licences.ts';

test('the list of licences that ships along is that of what is installed', () => {
  expect(readFileSync(LICENCES, 'utf8'), 'run npm run licences').toBe(licences());
});

test('each licence is one that lets its work be passed on', () => {
  const named = [...licences().matchAll(/^Licence: (.*)$/gm)].map(([, licence]) => licence);
  expect(named.length).toBeGreaterThan(5);
  for (const licence of named) expect(licence).toMatch(/MIT|Apache-2\.0|ISC|BSD|MPL-2\.0|CC0/);
});

test('each comes with the words of its licence, what builds it too, and nothing of what that was built with', () => {
  const entries = licences()
    .split(`\n${'='.repeat(80)}\n`)
    .slice(1);
  for (const entry of entries)
    expect(entry).toMatch(
      /permission is hereby granted|apache license|mozilla public license|redistribution/i,
    );
  expect(licences()).toMatch(/^vite [\d.]+\nLicence: MIT$/m);
  expect(licences()).toMatch(
    /^wxt [\d.]+\nLicence: MIT\n.*\n\nMIT License\n\nCopyright \(c\) Aaron Klinker$/m,
  );
  expect(licences()).not.toContain('bundled dependencies');
});
