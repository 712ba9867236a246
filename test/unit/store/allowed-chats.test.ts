import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { allowChat, allowedChats, forgetChat } from '../../../lib/store/allowed-chats.ts';
import { addEncounters, momentOf, readEncounters } from '../../../lib/store/encounters.ts';
import { makeEncounter } from '../../make/encounter.ts';
import { makeStore } from '../../make/store.ts';

const CHAT = { key: 'telegram:-1001', title: 'Evening talk' };

test('a chat is forgotten with what was met there, on whatever host, and nothing else', async () => {
  const store = await makeStore();
  await allowChat(store, CHAT);
  const there = ['web.telegram.org', 'webk.telegram.org'].map((host, at) =>
    makeEncounter({ entity: `there-${at}`, host, channel: CHAT.key }),
  );
  const other = makeEncounter({ entity: 'other', host: 'web.telegram.org', channel: 'telegram:-1002' });
  await addEncounters(store, [...there, other]);
  expect(await forgetChat(store, CHAT.key)).toEqual(there);
  expect(await allowedChats(store)).toEqual([]);
  expect(await readEncounters(store, {}, 0)).toEqual([other]);
});

test('the first thing that was met in a chat is not stored when the chat was forgotten meanwhile', async () => {
  const store = await makeStore();
  await allowChat(store, CHAT);
  const begunAt = momentOf(store);
  expect(await forgetChat(store, CHAT.key)).toEqual([]);
  const first = makeEncounter({ host: 'web.telegram.org', channel: CHAT.key });
  await addEncounters(store, [first], begunAt);
  expect(await readEncounters(store, {}, 0)).toEqual([]);
});
