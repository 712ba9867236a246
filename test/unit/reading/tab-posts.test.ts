import { describe, expect, test } from 'vitest';
import { Bonds } from '../../../lib/intel/bonds.ts';
import { chatRef, type PeerRef, type PostRef } from '../../../lib/intel/post.ts';
import { chatEntities, pksIn } from '../../../lib/reading/chat-found.ts';
import type { FoundEntity } from '../../../lib/reading/found.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import { metPost, TabPosts, type MetPost } from '../../../lib/reading/tab-posts.ts';
import { makeEntity } from '../../make/entity.ts';
import { foundEntityOf } from '../../make/found.ts';

const ROOM = chatRef({ id: '-1001234567890' });
const OTHER = chatRef({ id: '-1005555555555' });

let clock = 0;

function met(
  messageId: number,
  named: number[][],
  over: Partial<PostRef> & { place?: string; answered?: number[][]; text?: string } = {},
): MetPost {
  const { place = messageId.toString(), answered = [], text, ...more } = over;
  if (ROOM === undefined) throw new Error('no chat');
  const where = { place, frameId: 0, seenAt: ++clock };
  const post = metPost({ chat: ROOM, messageId, ...more }, { named, answered }, where, text);
  if (post === undefined) throw new Error('no post');
  return post;
}

const origin = { id: '-1007777777777', messageId: 5 };

const postsOf = (...posts: MetPost[]): TabPosts => {
  const all = new TabPosts();
  for (const post of posts) all.add(post);
  return new TabPosts(all.toJSON());
};

const inChat = (all: TabPosts, peer: PeerRef): MetPost[] => {
  const chat = chatRef(peer);
  return chat === undefined ? [] : all.inChat(chat);
};

const inRoom = (all: TabPosts): MetPost[] => inChat(all, { id: '-1001234567890' });

describe('posts of a tab', () => {
  test('a post that is made anew counts once, with what it says now', () => {
    const all = postsOf(met(1, [[1]]), met(2, [[1]]), met(1, [[2]]));
    expect(inRoom(all).map(({ messageId, named }) => [messageId, named])).toEqual([
      [2, [[1]]],
      [1, [[2]]],
    ]);
  });

  test('a repost counts once: in its chat, and with the other chats of the tab', () => {
    const forwarded = { forwardedFrom: origin };
    const again = met(9, [[1]], { ...forwarded, ...(OTHER && { chat: OTHER }) });
    const all = postsOf(met(1, [[1]], forwarded), met(2, [[1]], forwarded), again, met(3, [[1]]));
    expect(inRoom(all).map(({ place }) => place)).toEqual(['1', '3']);
    expect(all.countOf(new Set([1]))).toBe(2);
    expect(all.countOf(new Set([2]))).toBe(0);
  });

  describe('where a repost does not say which post it is', () => {
    const text = 'The site of the ministry is down, says Entity 1';
    const SOURCE = chatRef({ id: '-1007777777777', title: 'News' });
    const repost = (messageId: number, over: Parameters<typeof met>[2] = {}) =>
      met(messageId, [[1]], { forwardedFrom: { id: '-1007777777777' }, text, ...over });
    const original = (over: Parameters<typeof met>[2] = {}) =>
      met(77, [[1]], { ...(SOURCE && { chat: SOURCE }), text, ...over });
    const count = (...posts: MetPost[]): number => postsOf(...posts).countOf(new Set([1]));

    test('the same words of the same origin are one post, before the original was met and after', () => {
      expect(count(repost(1), repost(2))).toBe(1);
      expect(count(repost(1), original())).toBe(1);
      // Signed by one of the channel's own.
      expect(count(repost(1), original({ sender: { title: 'Anna' } }))).toBe(1);
      expect(count(original(), repost(1), repost(2, OTHER && { chat: OTHER }))).toBe(1);
      expect(found(repost(1), repost(2))).toEqual([['Entity 1', 1, '1']]);
    });

    test('other words, another origin, a few words, or words of one’s own are others', () => {
      expect(count(repost(1), repost(2, { text: `${text}!` }))).toBe(2);
      expect(count(repost(1), repost(2, { forwardedFrom: { id: '-1008888888888' } }))).toBe(2);
      expect(count(repost(1, { text: 'by Entity 1' }), repost(2, { text: 'by Entity 1' }))).toBe(2);
      expect(count(repost(1), original({ sender: { id: '5001' } }))).toBe(2);
      expect(count(original(), met(78, [[1]], { ...(SOURCE && { chat: SOURCE }), text }))).toBe(2);
    });

    test('a repost is remembered as the post that it is of, once that was met', () => {
      const [first, source] = [repost(1), original()];
      expect(postsOf(first).originalKey(first)).toBe(first.key);
      expect(postsOf(first, source).originalKey(first)).toBe(source.key);
      expect(postsOf(first, source).originalKey(source)).toBe(source.key);
    });
  });

  test('what a post only answers or quotes is none of its own words', () => {
    const all = postsOf(met(1, [[1]]), met(2, [], { answered: [[1]] }));
    expect(all.countOf(new Set([1]))).toBe(1);
    expect(inRoom(all)).toHaveLength(2);
  });

  test('a chat that is known by its handle alone has the posts whose links say it', () => {
    const linked = (name: string) => ({ permalink: `https://t.me/${name}/1` });
    const all = postsOf(met(1, [[1]], linked('Room_1')), met(2, [[1]], linked('room_12')), met(3, [[1]]));
    const placesIn = (peer: PeerRef): string[] => inChat(all, peer).map(({ place }) => place);
    expect(placesIn({ username: 'room_1' })).toEqual(['1']);
    expect(placesIn({ username: 'other_room' })).toEqual([]);
    expect(placesIn({ id: '-1005555555555', username: 'room_1' })).toEqual([]);
  });

  test('what has no number or names nobody is no post', () => {
    if (ROOM === undefined) throw new Error('no chat');
    const where = { place: '1', frameId: 0, seenAt: 0 };
    expect(metPost({ chat: ROOM }, { named: [[1]] }, where)).toBeUndefined();
    expect(metPost({ chat: ROOM, messageId: 1 }, { named: [] }, where)).toBeUndefined();
  });

  test('a tab that is open for days keeps the latest', () => {
    const all = new TabPosts();
    for (let number = 1; number <= 6_000; number += 1) all.add(met(number, [[1]]));
    expect(inRoom(all)).toHaveLength(5_000);
    expect(inRoom(all).at(-1)?.messageId).toBe(6_000);
  });
});

const POLICY: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };
const entity = (pk: number, over: Partial<FoundEntity> = {}): [number, FoundEntity] => [
  pk,
  { ...foundEntityOf(makeEntity({ id: `l${pk}`, name: `Entity ${pk}` }), pk), links: [`l${pk}`], ...over },
];
const entities = new Map([
  entity(1),
  entity(2, { links: ['l1', 'l2'], name: 'Also 1' }),
  entity(3),
  entity(4, { kind: 'tool' }),
  entity(5, { kind: 'narrative', name: '#Tag' }),
  entity(6, { kind: 'campaign', name: '#Tag (attacks)' }),
]);

const found = (...posts: MetPost[]) =>
  chatEntities(inRoom(postsOf(...posts)), entities, POLICY, new Bonds([]), () => 0).map(
    ({ name, count, last }) => [name, count, last.place],
  );

describe('who is named in a chat', () => {
  test('the latest first, with posts, not names, counted, and where the last is', () => {
    expect(found(met(5, [[3]]), met(4, [[1], [1]]), met(7, [[1]]), met(6, [[3]]))).toEqual([
      ['Entity 1', 2, '7'],
      ['Entity 3', 2, '6'],
    ]);
  });

  test('two feeds’ entities of one thing are one line, also in different posts', () => {
    expect(found(met(1, [[1]]), met(2, [[2]]))).toEqual([['Entity 1', 2, '2']]);
  });

  test('one name of several things keeps those apart whose kinds differ', () => {
    const names = found(met(1, [[5, 6]]), met(2, [[5, 6]])).map(([name]) => name);
    expect(names.toSorted()).toEqual(['#Tag', '#Tag (attacks)']);
  });

  test('kinds that only compete, and entities that are gone, are not told', () => {
    expect(found(met(1, [[4]]), met(2, [[99]]))).toEqual([]);
  });

  test('without numbers what was met later is later', () => {
    const bare = (key: string, pk: number): MetPost => {
      const post: MetPost = { ...met(1, [[pk]]), key, place: key };
      delete post.messageId;
      return post;
    };
    expect(found(bare('a', 1), bare('b', 3))).toEqual([
      ['Entity 3', 1, 'b'],
      ['Entity 1', 1, 'a'],
    ]);
  });

  test('answers to posts that name somebody count apart, and lead where nothing else does', () => {
    const list = chatEntities(
      inRoom(
        postsOf(
          met(1, [[1]]),
          met(2, [[1]], { answered: [[1], [3]] }),
          met(3, [], { answered: [[1]] }),
          met(4, [], { answered: [[3]] }),
        ),
      ),
      entities,
      POLICY,
      new Bonds([]),
      () => 0,
    );
    expect(list.map(({ name, count, answers, last }) => [name, count, answers, last.place])).toEqual([
      ['Entity 3', 0, 2, '4'],
      ['Entity 1', 2, 1, '2'],
    ]);
  });

  test('everybody who may be meant is asked for', () => {
    expect(pksIn([met(1, [], { answered: [[4]] })])).toEqual([4]);
    expect(pksIn([met(1, [[1, 2], [3]]), met(2, [[3]])])).toEqual([1, 2, 3]);
  });
});
