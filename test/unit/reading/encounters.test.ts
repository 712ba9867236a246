import { describe, expect, test } from 'vitest';
import { Bonds, makeBond } from '../../../lib/intel/bonds.ts';
import { chatRef, type PeerRef } from '../../../lib/intel/post.ts';
import { producerRank } from '../../../lib/intel/producers.ts';
import { encountersAt, fingerprint, namedThings, pageOf } from '../../../lib/reading/encounters.ts';
import type { FoundEntity } from '../../../lib/reading/found.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import { chatTitle, isPublicChat } from '../../../lib/reading/public-chat.ts';
import { fromK } from '../../../lib/reading/said/telegram-k.ts';

const POLICY: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };

const entity = (pk: number, over: Partial<FoundEntity> = {}): FoundEntity => ({
  pk,
  id: `stix:${pk}`,
  name: `Name ${pk}`,
  kind: 'threat-actor',
  tlp: 'CLEAR',
  producer: 'A',
  feed: { id: 'feed', kind: 'file', title: { en: 'Feed' } },
  links: [`stix:${pk}`],
  ...over,
});

const entities = new Map(
  [
    entity(1, { links: ['stix:1', 'ext:x:1'] }),
    entity(2, { links: ['misp:2', 'ext:x:1'], producer: 'B' }),
    entity(3, { kind: 'narrative' }),
    entity(4, { links: ['own:4', 'stix:1', 'ext:x:1'], producer: '' }),
  ].map((each) => [each.pk, each]),
);

const things = (named: number[][], bonds = new Bonds([]), order: string[] = []): string[] =>
  namedThings(named, entities, bonds, POLICY, producerRank(order)).map(({ pk }) => String(pk));

describe('who is named', () => {
  test.each([
    ['each thing once', [[1], [1], [3]], ['1', '3']],
    ['what is linked is one thing', [[1], [2]], ['1']],
    ['a name of several counts for an actor before what shares its name', [[3, 1]], ['1']],
    ['who is gone is nobody', [[9], []], []],
  ])('%s', (_, named, found) => {
    expect(things(named)).toEqual(found);
  });

  test('the user’s order of producers says which of several, and what the user says parts them', () => {
    expect(things([[1, 2]], new Bonds([]), ['B', 'A'])).toEqual(['2']);
    const apart = makeBond({ id: 'stix:1', name: '' }, { id: 'misp:2', name: '' }, 'different', 1);
    expect(things([[1], [2]], new Bonds([apart]))).toEqual(['1', '2']);
  });
});

test('an encounter holds the entity, the day and the host; a name of the user’s counts for what it is attached to', () => {
  const at = new Date(2026, 10, 20, 23, 59).getTime();
  const met = encountersAt(
    [entity(3), ...[entities.get(4)].flatMap((each) => each ?? [])],
    { host: 'news.test', place: 'ab' },
    at,
  );
  expect(met).toEqual([
    {
      entity: 'stix:3',
      name: 'Name 3',
      kind: 'threat-actor',
      at,
      day: '2026-11-20',
      host: 'news.test',
      place: 'ab',
    },
    expect.objectContaining({ entity: 'stix:1' }),
  ]);
});

test('fingerprints are the same for the same place, and tell nothing of it', async () => {
  const [one, same, other, salted] = await Promise.all([
    fingerprint('s', pageOf('https://news.test/secret#part')),
    fingerprint('s', pageOf('https://news.test/secret#other')),
    fingerprint('s', pageOf('https://news.test/secret?page=2')),
    fingerprint('t', pageOf('https://news.test/secret')),
  ]);
  expect(one).toBe(same);
  expect(new Set([one, other, salted]).size).toBe(3);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
});

const CHANNEL = '-1001234567890';

describe('which chats are provably public', () => {
  test.each<[string, PeerRef, 'telegram-a' | 'telegram-k' | 'telegram-preview', boolean]>([
    ['a channel with a handle', { id: CHANNEL, username: 'heron' }, 'telegram-k', true],
    ['a channel without one', { id: CHANNEL, title: 'Heron' }, 'telegram-a', false],
    ['a person with a handle', { id: '12345', username: 'anna' }, 'telegram-k', false],
    ['a basic group', { id: '-12345', username: 'heron' }, 'telegram-k', false],
    ['a handle of we don’t know what', { username: 'heron' }, 'telegram-k', false],
    ['a preview', { username: 'heron' }, 'telegram-preview', true],
    ['a preview that names nobody', { title: 'Heron' }, 'telegram-preview', false],
  ])('%s', (_, peer, site, isPublic) => {
    const chat = chatRef(peer);
    expect(chat && isPublicChat(chat, site)).toBe(isPublic);
  });

  test('in client K the group of a channel’s comments has not the channel’s handle', () => {
    const said = {
      site: 'telegram-k' as const,
      address: 'https://web.telegram.org/k/#@heron',
      openChat: '-222',
      message: '4294967300',
    };
    expect(fromK({ ...said, chat: '-222' }).peer).toMatchObject({ username: 'heron' });
    expect(fromK({ ...said, chat: '-111' }).peer).not.toHaveProperty('username');
  });

  test('people know a chat by its handle, else by its title', () => {
    expect(chatTitle({ key: 'k', platform: 'telegram', username: 'heron', title: 'Heron' })).toBe('@heron');
    expect(chatTitle({ key: 'k', platform: 'telegram', title: 'Heron' })).toBe('Heron');
    expect(chatTitle({ key: 'k', platform: 'telegram' })).toBe('k');
  });
});
