import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { NewerStoreError, openStore } from '../../../lib/store/open.ts';
import { SCHEMA_VERSION } from '../../../lib/store/schema.ts';

test('a new store opens, and opens again with what was put in', async () => {
  const first = await openStore('again');
  await first.meta.put({ key: 'generation', value: 7 });
  first.close();
  const second = await openStore('again');
  expect(await second.meta.get('generation')).toEqual({ key: 'generation', value: 7 });
});

test('a store of a newer version is refused and stays as it is', async () => {
  const newer = new Dexie('newer');
  newer.version(SCHEMA_VERSION + 1).stores({ feeds: 'id', dossiers: 'id' });
  await newer.table('dossiers').put({ id: 'kept' });
  newer.close();

  await expect(openStore('newer')).rejects.toBeInstanceOf(NewerStoreError);

  await newer.open();
  expect(await newer.table('dossiers').toArray()).toEqual([{ id: 'kept' }]);
  expect(newer.verno).toBe(SCHEMA_VERSION + 1);
});
