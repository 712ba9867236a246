import { describe, expect, test } from 'vitest';
import type { Entity, Name } from '../../../lib/intel/entity.ts';
import type { PeerRef, PostRef } from '../../../lib/intel/post.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { knownPeer, looksLike, peerHints } from '../../../lib/reading/known-peers.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const handle = (value: string): Name => makeName(value, { type: 'handle', platform: 'telegram' });

const entities: Entity[] = [
  makeEntity({
    name: 'Quiet Otter News',
    kind: 'channel',
    names: [makeName('Quiet Otter News'), handle('@otter_news'), handle('-1001234567890')],
  }),
  makeEntity({ name: 'Moth', kind: 'user-account', names: [makeName('MothAdmin'), handle('7654321')] }),
  makeEntity({
    name: 'GlassHeron',
    names: [makeName('GlassHeron'), makeName('https://t.me/s/heron_main'), handle('1112223334')],
  }),
  makeEntity({ name: 'PaperCrane', names: [makeName('PaperCrane')] }),
  makeEntity({ name: 'Elsewhere', names: [makeName('heron_x', { type: 'handle', platform: 'x' })] }),
];
const lexicon = openLexicon(compileLexicon(toLexiconEntities(entities), 1));

const known = (peer: PeerRef): string[] => {
  const form = knownPeer(lexicon, peer);
  return form === undefined ? [] : lexicon.postings(form).map(({ pk }) => entities[pk - 1]?.name ?? '');
};

describe('a peer is known', () => {
  test.each<[string, PeerRef, string[]]>([
    ['by handle, in any case', { username: 'Otter_News' }, ['Quiet Otter News']],
    ['by id', { id: '-1001234567890' }, ['Quiet Otter News']],
    [
      'by id, whatever its handle is by now',
      { id: '-1001234567890', username: 'x_y_z' },
      ['Quiet Otter News'],
    ],
    [
      'by handle where the id says nothing',
      { id: '-1009999999999', username: 'otter_news' },
      ['Quiet Otter News'],
    ],
    ['by a link that the intel has', { username: 'heron_main' }, ['GlassHeron']],
    ['a person by id', { id: '7654321' }, ['Moth']],
    ['not by title', { title: 'Quiet Otter News' }, []],
    ['not by a handle of another platform', { username: 'heron_x' }, []],
    ['not by part of a handle', { username: 'otter_news2' }, []],
    ['not by part of an id', { id: '-10012345678901' }, []],
    ['not as a person by the id of a channel alone', { id: '1234567890' }, []],
    ['not as a basic group by the id of a channel', { id: '-1234567890' }, []],
  ])('%s', (_, peer, expected) => expect(known(peer)).toEqual(expected));
});

test.each([
  ['Quiet Otter News', ['Quiet Otter News']],
  ['🦦 Quiet Otter News 🇫🇷', ['Quiet Otter News']],
  ['GlаssHeron', ['GlassHeron']],
  ['GlassHeron chat', []],
  ['@otter_news', []],
  ['Quiet Otter News / GlassHeron', []],
  ['', []],
])('the title “%s” looks like %o', (title, expected) => {
  expect(looksLike(lexicon, title).map(({ pk }) => entities[pk - 1]?.name)).toEqual(expected);
});

const withPk = entities.map((entity, index) => ({ ...entity, pk: index + 1 }));
const postIn = (chat: PeerRef, more: Partial<PostRef> = {}): PostRef => ({
  chat: { ...chat, key: 'telegram:x', platform: 'telegram' },
  ...more,
});
const hints = (post: PostRef): string[] =>
  peerHints(lexicon, post, withPk).map(({ kind, role, name }) => `${kind} ${role} ${name}`);

describe('hints', () => {
  test.each<[string, PostRef, string[]]>([
    [
      'the title of a known channel, another id',
      postIn({ id: '-1005555555555', title: 'Quiet Otter News' }),
      ['namesake chat Quiet Otter News'],
    ],
    [
      'a title that looks alike',
      postIn({ id: '-1005555555555', title: 'GlаssHeron' }),
      ['namesake chat GlassHeron'],
    ],
    [
      'the title, and another handle where no id is told',
      postIn({ username: 'otter_news_2', title: 'Quiet Otter News' }),
      ['namesake chat Quiet Otter News'],
    ],
    ['the channel itself', postIn({ id: '-1001234567890', title: 'Quiet Otter News' }), []],
    [
      'the channel itself under a new handle',
      postIn({ id: '-1001234567890', username: 'new_one', title: 'Quiet Otter News' }),
      [],
    ],
    ['a title alone: nothing to compare', postIn({ title: 'Quiet Otter News' }), []],
    ['a name without any id: nothing to compare', postIn({ id: '-1005555555555', title: 'PaperCrane' }), []],
    [
      'the known handle, another id',
      postIn({ id: '-1005555555555', username: 'otter_news', title: 'Anything' }),
      ['handle-reused chat Quiet Otter News'],
    ],
    [
      'both: said once',
      postIn({ id: '-1005555555555', username: 'otter_news', title: 'Quiet Otter News' }),
      ['handle-reused chat Quiet Otter News'],
    ],
    [
      'an actor may run more channels than the intel has ids for',
      postIn({ id: '-1005555555555', username: 'heron_main' }),
      [],
    ],
    [
      'a channel that sends its own posts: said once',
      postIn(
        { id: '-1005555555555', title: 'Quiet Otter News' },
        { sender: { id: '-1005555555555', title: 'Quiet Otter News' } },
      ),
      ['namesake chat Quiet Otter News'],
    ],
    [
      'sender and origin apart from the chat',
      postIn(
        { id: '-1001', title: 'Room' },
        {
          sender: { id: '42000', title: 'MothAdmin' },
          forwardedFrom: { id: '-1005555555555', title: 'Quiet Otter News', messageId: 5 },
        },
      ),
      ['namesake sender Moth', 'namesake forwardedFrom Quiet Otter News'],
    ],
  ])('%s', (_, post, expected) => expect(hints(post)).toEqual(expected));

  test('show both ids, as the page and as the intel has them', () => {
    const post = postIn({ id: '-1005555555555', username: 'otter_news' });
    expect(peerHints(lexicon, post, withPk)).toEqual([
      {
        kind: 'handle-reused',
        role: 'chat',
        here: { id: '-1005555555555', username: 'otter_news' },
        name: 'Quiet Otter News',
        known: ['@otter_news', '-1001234567890'],
      },
    ]);
  });
});
