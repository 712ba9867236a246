import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_NAME } from '../../../lib/intel/names.ts';
import { readExtensionRequest } from '../../../lib/messages/check-extension.ts';
import {
  handName,
  takeHandedName,
  watchHandedName,
  type HandedName,
} from '../../../lib/messages/handed-name.ts';
import { MAX_HITS, MAX_QUERY } from '../../../lib/messages/own.ts';
import { makeEntity } from '../../make/entity.ts';
import { makeAttached, makeMade, makeOwnName } from '../../make/own.ts';

const name = makeOwnName('Quartz Moth', { metAt: 'news.example' });
const handle = makeOwnName('@moth', { type: 'handle', platform: 'telegram' });
const id = makeMade('Onyx Newt').id;
const facts = { kind: 'channel', tlp: 'RED', note: 'a note' };

describe('requests about the user’s names', () => {
  test.each([
    [{ type: 'find-entities', query: 'x'.repeat(MAX_QUERY), limit: MAX_HITS }],
    [{ type: 'own-names' }],
    [{ type: 'check-name', name }],
    [{ type: 'add-name', name, to: { pk: 4 } }],
    [{ type: 'add-name', name: handle, to: facts }],
    [{ type: 'add-name', name, to: { kind: 'channel', tlp: 'RED' } }],
    [{ type: 'change-name', id, from: makeOwnName('Onyx Newt'), name: handle }],
    [{ type: 'change-own-facts', id, facts }],
    [{ type: 'remove-name', id, name: makeOwnName('Onyx Newt') }],
    [{ type: 'put-back-name', before: makeMade('Onyx Newt', { note: 'a note' }), at: 0 }],
    [{ type: 'put-back-name', before: makeAttached(name), at: 1 }],
  ])('taken: %j', (message) => {
    expect(readExtensionRequest(message)).toEqual(message);
  });

  const withName = (over: object): object => ({ type: 'check-name', name: { ...name, ...over } });
  const putBack = (over: object): object => ({
    type: 'put-back-name',
    before: { ...makeAttached(name), ...over },
    at: 0,
  });
  test.each([
    ['too long a query', { type: 'find-entities', query: 'x'.repeat(MAX_QUERY + 1), limit: 1 }],
    ['too many hits', { type: 'find-entities', query: 'x', limit: MAX_HITS + 1 }],
    ['no name', withName({ value: '' })],
    ['a name of two lines', withName({ value: 'Quartz\nMoth' })],
    ['a name with unseen characters', withName({ value: 'Quartz\u202eMoth' })],
    ['too long a name', withName({ value: 'x'.repeat(MAX_NAME + 1) })],
    ['a name that a feed gives', withName({ type: 'external-id' })],
    ['a platform that is none', withName({ type: 'handle', platform: 'constructor' })],
    ['an address where it was met', withName({ metAt: 'https://news.example/a?b' })],
    ['neither an entity nor facts', { type: 'add-name', name, to: {} }],
    ['a kind that is none', { type: 'add-name', name, to: { kind: 'god', tlp: 'RED' } }],
    ['an entity of a feed', { type: 'remove-name', id: 'stix:threat-actor--1', name }],
    ['another entity in the place of an own one', { type: 'put-back-name', before: makeEntity(), at: 0 }],
    ['a producer', putBack({ producer: 'Example Intel' })],
    ['references', putBack({ references: [{ title: 'x', url: 'javascript:alert(1)' }] })],
    ['no links', putBack({ links: [] })],
    ['a marking that is a feed’s', putBack({ tlpOwn: false })],
  ])('ignored: %s', (_what, message) => {
    expect(readExtensionRequest(message)).toBeUndefined();
  });
});

describe('the name that the context menu hands over', () => {
  beforeEach(() => fakeBrowser.reset());

  test('lies in memory only, and who takes it is the only one to have it', async () => {
    const handed: HandedName = { text: 'Quartz Moth', host: 'news.example', tabId: 7 };
    await handName(handed);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await takeHandedName()).toBeUndefined();
    expect(await takeHandedName(8)).toBeUndefined();
    expect(await takeHandedName(7)).toEqual(handed);
    expect(await takeHandedName(7)).toBeUndefined();
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  test('without a tab it is for the page that was opened for it', async () => {
    await handName({ text: 'Quartz Moth' });
    expect(await takeHandedName(7)).toBeUndefined();
    expect(await takeHandedName()).toEqual({ text: 'Quartz Moth' });
  });

  test.each([
    [{}],
    [{ text: 7 }],
    ['a text'],
    [{ text: 'x'.repeat(MAX_NAME + 1) }],
    [{ text: 'x', host: 7 }],
  ])('what is no such thing is ignored: %j', async (stored) => {
    await fakeBrowser.storage.session.set({ 'handed-name': stored });
    expect(await takeHandedName()).toBeUndefined();
  });

  test('is heard of by pages that are open, until they stop listening', async () => {
    const heard = vi.fn<() => void>();
    const listening = new AbortController();
    watchHandedName(heard, listening.signal);
    await handName({ text: 'Quartz Moth' });
    await fakeBrowser.storage.local.set({ 'handed-name': { text: 'elsewhere' } });
    await takeHandedName();
    expect(heard).toHaveBeenCalledOnce();
    listening.abort();
    await handName({ text: 'Tin Crane' });
    expect(heard).toHaveBeenCalledOnce();
  });
});
