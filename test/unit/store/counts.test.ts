import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { tableCounts } from '../../../lib/store/counts.ts';
import { writeNote } from '../../../lib/store/notes.ts';
import { watch } from '../../../lib/store/watched.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

test('the watch-list and the notes are counted like everything else that is kept', async () => {
  const store = await makeStore();
  await addFeed(store, 'a', {
    entities: [makeEntity({ id: 'stix:heron' }), makeEntity({ id: 'stix:moth' })],
  });
  for (const id of ['stix:heron', 'stix:moth']) await watch(store, id, 5);
  await writeNote(store, 'stix:heron', 'asked', 6);
  expect(await tableCounts(store)).toMatchObject({ feeds: 1, entities: 2, watched: 2, notes: 1, mutes: 0 });
});
