import { describe, expect, test } from 'vitest';
import type { Entity, Name } from '../../../lib/intel/entity.ts';
import { originKey, type ChatRef } from '../../../lib/intel/post.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { HIT_SIZE, LOCKED, LOOKS, UNPAINTED, type SiteName } from '../../../lib/messages/page.ts';
import { postingsOf, readText } from '../../../lib/reading/hits.ts';
import { whyOf } from '../../../lib/reading/mention-id.ts';
import { peerPlaces, withPeers } from '../../../lib/reading/peer-hits.ts';
import { PeerPairs } from '../../../lib/reading/peer-pairs.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import { peerSaid } from '../../../lib/reading/said/peer.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const OPEN: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };
const handle = (value: string): Name => makeName(value, { type: 'handle', platform: 'telegram' });

const entities: Entity[] = [
  makeEntity({
    name: 'Otter News',
    kind: 'channel',
    names: [makeName('Otter News'), handle('-1001234567890')],
  }),
  makeEntity({ name: 'GlassHeron' }),
  makeEntity({
    name: 'Moth Room',
    kind: 'channel',
    tlp: 'AMBER',
    names: [makeName('Moth Room'), handle('@moth_room')],
  }),
  makeEntity({ name: 'Play' }),
];
const lexicon = openLexicon(compileLexicon(toLexiconEntities(entities), 1));

const view = (c: number): string => btoa(JSON.stringify({ c, p: 1 }));

test.each<[SiteName, string, object]>([
  ['telegram-a', '#-1001234567890', { id: '-1001234567890' }],
  ['telegram-a', '-1001234567890', { id: '-1001234567890' }],
  ['telegram-a', 'https://web.telegram.org/a/#-1001234567890', { id: '-1001234567890' }],
  ['telegram-a', '#-1001234567890_12', {}],
  // A header: its picture, the address, and whether it is there at all.
  ['telegram-a', '-1001234567890 https://web.telegram.org/a/#777 ChatInfo', { id: '-1001234567890' }],
  ['telegram-a', ' https://web.telegram.org/a/#777 ChatInfo', {}],
  ['telegram-a', ' https://web.telegram.org/a/#777 ', { id: '777' }],
  ['telegram-a', '', {}],
  ['telegram-a', 'https://web.telegram.org/a/', {}],
  ['telegram-k', '-1234567890  ', { id: '-1001234567890' }],
  ['telegram-k', '-1234567890 -1234567890 #@otter_news', { id: '-1001234567890', username: 'otter_news' }],
  ['telegram-k', '777 -1234567890 #@otter_news', { id: '777' }],
  ['telegram-k', '-1234567890 -1234567890 #-1234567890', { id: '-1001234567890' }],
  ['telegram-k', 'x', {}],
  ['telegram-preview', 'https://t.me/otter_news', { username: 'otter_news' }],
  ['telegram-preview', 'https://t.me/otter_news/5', { username: 'otter_news' }],
  ['telegram-preview', 'https://t.me/s/otter_news?q=x', { username: 'otter_news' }],
  ['telegram-preview', 'https://t.me/c/1234567890/5', { id: '-1001234567890' }],
  [
    'telegram-preview',
    `https://t.me/Otter_News otter_news/7 ${view(-1234567890)}`,
    { username: 'Otter_News', id: '-1001234567890' },
  ],
  [
    'telegram-preview',
    `https://t.me/else_where otter_news/7 ${view(-1234567890)}`,
    { username: 'else_where' },
  ],
  ['telegram-preview', 'https://t.me/otter_news otter_news/7 %%%', { username: 'otter_news' }],
  // Whoever is answered in a group: the link is the group's.
  ['telegram-preview', `https://t.me/room/7 room/9 ${view(-1001)} https://t.me/anna_t`, {}],
  ['telegram-preview', `https://t.me/room/7 room/9 ${view(-1001)} `, {}],
  [
    'telegram-preview',
    `https://t.me/room/7 room/9 ${view(-1234567890)} https://t.me/Room`,
    { id: '-1001234567890', username: 'room' },
  ],
])('%s: the words “%s” are of %o', (site, said, expected) => expect(peerSaid(site, said)).toEqual(expected));

test('places that do not lie in the text, or on each other, are passed over', () => {
  const said = ['1', '2', '3', '4', '5', '6'].map((digit) => `#-100123456789${digit}`);
  const places = [0, 2, 1, 3, 4, 4, 5, 3, 6, 11, 7, 9];
  const read = peerPlaces({ site: 'telegram-a', places, said }, '0123456789');
  expect(read.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [7, 9],
  ]);
});

/** Marked stretches as "text (entities; look, why)"; `[…]` in the text is the name of the channel that is said. */
function marked(
  text: string,
  said: string,
  policy = OPEN,
  more: Partial<Parameters<typeof withPeers>[3]> = {},
): string[] {
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  const plain = text.replace(/[[\]]/g, '');
  const { hits } = readText(lexicon, plain, '', policy);
  const places = peerPlaces({ site: 'telegram-k', places: [start, end], said: [said] }, plain);
  const flat = withPeers(hits, plain, places, { lexicon, policy, ...more });
  return Array.from({ length: flat.length / HIT_SIZE }, (_, index) => {
    const [from = 0, to = 0, mention = 0, look = 0] = flat.slice(index * HIT_SIZE);
    const who = postingsOf(lexicon, mention).map(({ pk }) => entities[pk - 1]?.name ?? '');
    const looks = look === UNPAINTED ? 'unpainted' : look === LOCKED ? 'locked' : (LOOKS[look] ?? '');
    return `${plain.slice(from, to)} (${who.join('+')}; ${looks}, ${whyOf(mention)})`;
  });
}

const OTTER = '-1234567890  ';

describe('the name of a known channel', () => {
  test.each<[string, string, string[]]>([
    [
      'is marked whatever it says',
      '🦦 [Daily digest 🇫🇷]: gm',
      ['Daily digest (Otter News; channel, known-channel)'],
    ],
    [
      'is not marked twice where it says its own name',
      '[Otter News]',
      ['Otter News (Otter News; channel, name)'],
    ],
    ['leaves a name that fills it alone', '[GlassHeron]', ['GlassHeron (GlassHeron; actor, name)']],
    [
      'is marked beside a name in it',
      '[GlassHeron fan club], GlassHeron',
      [
        'GlassHeron (GlassHeron; actor, name)',
        'fan club (Otter News; channel, known-channel)',
        'GlassHeron (GlassHeron; actor, name)',
      ],
    ],
    [
      'takes the place of a word that may yet be a name',
      '[Play]',
      ['Play (Otter News; channel, known-channel)'],
    ],
    ['has something to read', '[🦦🦦]', []],
  ])('%s', (_, text, expected) => expect(marked(text, OTTER)).toEqual(expected));

  test('of nobody known is no mark', () => expect(marked('[Daily digest]', '-999999999999  ')).toEqual([]));

  test('above TLP:CLEAR is counted and not painted', () => {
    const said = '-5 -5 #@moth_room';
    expect(marked('[Room]', said)).toEqual(['Room (Moth Room; unpainted, known-channel)']);
    expect(marked('[Room]', said, { ...OPEN, trusted: true })).toEqual([
      'Room (Moth Room; channel, known-channel)',
    ]);
  });

  test('muted is none', () => {
    const isMuted = (_form: number, written: string): boolean => written === 'Daily digest';
    expect(marked('[Daily digest]', OTTER, OPEN, { isMuted })).toEqual([]);
  });
});

describe('handles that were met with ids', () => {
  const pair = { id: '-1007777777777', username: 'moth_room' };

  test('tell who it is where the page says the id alone', () => {
    const pairs = new PeerPairs();
    expect(pairs.learn(lexicon, pair)).toBe(true);
    expect(pairs.learn(lexicon, pair)).toBe(false);
    const complete = (peer: object) => new PeerPairs(pairs.toJSON()).complete(peer);
    expect(marked('[Room]', '-7777777777  ')).toEqual([]);
    expect(marked('[Room]', '-7777777777  ', OPEN, { complete })).toHaveLength(1);
    expect(pairs.complete({ username: 'Moth_Room' })).toEqual({ ...pair, username: 'Moth_Room' });
    expect(pairs.complete({ title: 'x' })).toEqual({ title: 'x' });
  });

  test.each([
    ['a person’s', { id: '777', username: 'moth_room' }],
    ['a channel’s that the intel does not know', { id: '-1007777777777', username: 'somewhere_else' }],
    ['half of one', { id: '-1001234567890' }],
  ])('%s is not kept', (_, peer) => {
    const pairs = new PeerPairs();
    expect(pairs.learn(lexicon, peer)).toBe(false);
    expect(pairs.toJSON()).toEqual([]);
  });

  test('make a repost that names its origin by handle the post that is known by id', () => {
    const pairs = new PeerPairs([[pair.id, pair.username]]);
    const chat: ChatRef = { key: 'telegram:-1001', platform: 'telegram', id: '-1001' };
    const repost = { chat, messageId: 3, forwardedFrom: { username: 'moth_room', messageId: 77 } };
    const post = { chat: { ...chat, ...pair, key: `telegram:${pair.id}` }, messageId: 77 };
    expect(originKey(pairs.completePost(repost))).toBe(originKey(post));
    expect(originKey(pairs.completePost(post))).toBe(originKey(post));
  });

  test('the latest handle counts', () => {
    const pairs = new PeerPairs([['-1001234567890', 'old_name']]);
    expect(pairs.learn(lexicon, { id: '-1001234567890', username: 'new_name' })).toBe(true);
    expect(pairs.complete({ id: '-1001234567890' })).toEqual({ id: '-1001234567890', username: 'new_name' });
  });
});
