import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedForm } from '../../../lib/intel/feed-form.ts';
import type { Login } from '../../../lib/intel/sync.ts';
import { readSecret } from '../../../lib/store/secrets.ts';
import { runOf } from '../../../lib/store/runs.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { addFeed, changeFeed } from '../../../lib/sync/feed-forms.ts';
import { exportSetup, importSetup } from '../../../lib/sync/setup.ts';
import { makeStore } from '../../make/store.ts';

const KEY: Login = { kind: 'bearer', key: 'top-secret' };

const form = (over: Partial<FeedForm> = {}): FeedForm => ({
  kind: 'url',
  config: { url: 'https://intel.example/ours.json' },
  login: { kind: 'none' },
  schedule: 'daily',
  defaultTlp: 'auto',
  ...over,
});

let store: Store;
beforeEach(async () => {
  store = await makeStore();
});

async function added(over: Partial<FeedForm> = {}): Promise<string> {
  const answer = await addFeed(store, form(over));
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.feedId;
}

describe('adding', () => {
  test('a feed that waits for its first sync, titled by its file until it says its own', async () => {
    const id = await added();
    expect(await store.feeds.get(id)).toMatchObject({
      ...{ kind: 'url', title: { en: 'ours.json' }, state: 'new', defaultTlp: 'AMBER+STRICT' },
      remote: { schedule: 'daily', login: 'none', isTlpAuto: true, isPaused: false },
    });
    expect(await runOf(store, id)).toMatchObject({ wanted: 'by-hand' });
  });

  test('with a login, what is unmarked is never left to us, and the login is nowhere but in its place', async () => {
    const id = await added({ login: KEY, title: 'Ours' });
    expect(await store.feeds.get(id)).toMatchObject({
      title: { en: 'Ours' },
      remote: { login: 'bearer', isTlpAuto: false },
    });
    expect(await readSecret(store, id)).toEqual(KEY);
    const rest = [await store.feeds.toArray(), await store.runs.toArray(), await exportSetup(store)];
    expect(JSON.stringify(rest)).not.toContain('top-secret');
  });

  test.each<[string, Partial<FeedForm>, string]>([
    ['no address', { config: { url: 'intel' } }, 'bad-config'],
    ['an address with a password in it', { config: { url: 'https://a:b@intel.example/' } }, 'bad-config'],
    ['a login of another kind', { login: { kind: 'misp-key', key: 'x' } }, 'bad-login'],
    ['an empty login', { login: { kind: 'bearer', key: '' } }, 'bad-login'],
    ['a key with a line break', { login: { kind: 'bearer', key: 'a\nb' } }, 'bad-login'],
    [
      'a server that wants a login',
      { kind: 'misp', config: { url: 'https://misp.example/', galaxies: [], events: true } },
      'bad-login',
    ],
    ['a login in the clear', { config: { url: 'http://intel.example/' }, login: KEY }, 'insecure-login'],
  ])('is refused: %s', async (_what, over, refused) => {
    expect(await addFeed(store, form(over))).toEqual({ refused });
    expect(await store.feeds.count()).toBe(0);
    expect(await store.secrets.count()).toBe(0);
  });

  test('a login in the clear goes to this machine', async () => {
    expect(
      await addFeed(store, form({ config: { url: 'http://127.0.0.1:9000/a.json' }, login: KEY })),
    ).toHaveProperty('feedId');
  });
});

describe('changing', () => {
  test('what is not named stays, the login too', async () => {
    const id = await added({ login: KEY });
    await store.runs.put({ feed: id, kept: [1], lastNo: 1, lastSync: 5, memory: { a: 1 } });
    expect(await changeFeed(store, id, { schedule: 'weekly', title: ' Theirs ' })).toEqual({});
    expect(await store.feeds.get(id)).toMatchObject({
      title: { en: 'Theirs' },
      remote: { schedule: 'weekly', login: 'bearer' },
    });
    expect(await readSecret(store, id)).toEqual(KEY);
    expect(await runOf(store, id)).toMatchObject({ kept: [1], memory: { a: 1 } });
  });

  test('to another place: what was fetched is of no use there', async () => {
    const id = await added();
    await store.runs.put({ feed: id, kept: [1], lastNo: 1, lastSync: 5, memory: { a: 1 } });
    await changeFeed(store, id, { config: { url: 'https://other.example/b.json' } });
    expect(await runOf(store, id)).toEqual({ feed: id, kept: [], lastNo: 1, lastSync: 5, wanted: 'by-hand' });
  });

  test('a login that is kept goes to no other host', async () => {
    const id = await added({ login: KEY });
    const config = { url: 'https://other.example/b.json' };
    expect(await changeFeed(store, id, { config })).toEqual({ refused: 'bad-login' });
    expect(await changeFeed(store, id, { config: { url: 'https://intel.example/b.json' } })).toEqual({});
    expect(await changeFeed(store, id, { config, login: KEY })).toEqual({});
  });

  test('a login is taken away', async () => {
    const id = await added({ login: KEY });
    await changeFeed(store, id, { login: { kind: 'none' } });
    expect(await store.secrets.count()).toBe(0);
  });

  test('of a feed that is not there', async () => {
    expect(await changeFeed(store, 'none', {})).toBeUndefined();
  });
});

describe('a set-up', () => {
  test('comes back in another browser as it was, without logins', async () => {
    await added({ title: 'Ours', defaultTlp: 'GREEN' });
    await added({
      kind: 'taxii',
      config: { root: 'https://taxii.example/api1/', collection: 'c' },
      login: KEY,
    });
    const text = await exportSetup(store);
    const other = await makeStore();
    expect(await importSetup(other, text)).toEqual({ added: 2, known: 0, refused: 0, withoutLogin: 1 });
    expect(await importSetup(other, text)).toEqual({ added: 0, known: 2, refused: 0, withoutLogin: 0 });
    expect(JSON.parse(await exportSetup(other))).toEqual(expect.objectContaining({ format: 'byname-feeds' }));
    const [feeds, theirs] = await Promise.all([store.feeds.toArray(), other.feeds.toArray()]);
    const setups = (rows: typeof feeds) => rows.map(({ remote }) => JSON.stringify(remote)).sort();
    expect(setups(theirs)).toEqual(setups(feeds));
    expect(await other.runs.count()).toBe(0);
  });

  test('leaves keys in addresses at home', async () => {
    await added({ config: { url: 'https://intel.example/a.json?apikey=top-secret&o=g' } });
    const text = await exportSetup(store);
    expect(text).not.toContain('top-secret');
    expect(text).toContain('o=g');
  });

  test.each([
    '',
    '{',
    '[]',
    '{"format":"other","version":1,"feeds":[]}',
    '{"format":"byname-feeds","version":2,"feeds":[]}',
  ])('is no set-up: %j', async (text) => {
    expect(await importSetup(store, text)).toBeUndefined();
  });

  test('entries that are none are counted, the others come', async () => {
    const good = {
      kind: 'url',
      config: { url: 'https://a.example/x' },
      defaultTlp: 'auto',
      schedule: 'daily',
      login: 'none',
    };
    const feeds = [
      good,
      5,
      { ...good, kind: 'ftp' },
      { ...good, config: {} },
      { ...good, login: 'misp-key' },
    ];
    const text = JSON.stringify({ format: 'byname-feeds', version: 1, feeds });
    expect(await importSetup(store, text)).toEqual({ added: 1, known: 0, refused: 4, withoutLogin: 0 });
  });
});
