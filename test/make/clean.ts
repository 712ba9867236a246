// What nothing that is stored may hold, wherever it came from.
import { expect } from 'vitest';
import type { Entity } from '../../lib/intel/entity.ts';
import { MAX_NAME } from '../../lib/intel/names.ts';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/;

export function expectClean(entities: readonly Entity[]): void {
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  for (const { names, references, links } of entities) {
    for (const { value } of names) {
      expect(value.length).toBeLessThanOrEqual(MAX_NAME);
      expect(value).not.toMatch(UNPRINTABLE);
    }
    for (const { url = 'https://none' } of references) expect(url).toMatch(/^https?:\/\//);
    // They stand in addresses of dossiers.
    for (const link of links) expect(link.isWellFormed()).toBe(true);
  }
}
