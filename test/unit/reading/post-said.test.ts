import { expect, test } from 'vitest';
import type { PostSaid } from '../../../lib/messages/page.ts';
import { readPostSaid } from '../../../lib/reading/post-said.ts';

const A = { site: 'telegram-a', address: 'https://web.telegram.org/a/#-1001234567890' } as const;
const K = { site: 'telegram-k', address: 'https://web.telegram.org/k/#@usersec_channel' } as const;
const T = { site: 'telegram-preview', address: 'https://t.me/s/usersec_channel' } as const;

const KEY = 'telegram:-1001234567890';
const chat = { key: KEY, platform: 'telegram', id: '-1001234567890' };
const named = { ...chat, username: 'usersec_channel', title: 'UserSec' };
const inK = {
  ...K,
  chat: '-1234567890',
  openPeer: '-1234567890',
  openChat: '-1234567890',
  chatTitle: 'UserSec',
  message: '4294967373',
};
const view = (content: unknown): string =>
  btoa(JSON.stringify(content)).replaceAll('+', '-').replaceAll('/', '_');

const post = (said: PostSaid) => readPostSaid(said)?.post;

test('the same post, as each client tells of it', () => {
  const link = 'https://t.me/usersec_channel/77';
  expect(post({ ...A, chatTitle: 'UserSec', message: '77', time: '18:05', views: '1.2K' })).toEqual({
    chat: { ...chat, title: 'UserSec' },
    messageId: 77,
    date: '18:05',
    dateIs: 'time-of-day',
    views: '1.2K',
    permalink: 'https://t.me/c/1234567890/77',
  });
  expect(post({ ...inK, date: '1724570000' })).toEqual({
    chat: named,
    messageId: 77,
    date: '2024-08-25T07:13:20.000Z',
    dateIs: 'exact',
    permalink: link,
  });
  const onPreview = { ...T, post: 'usersec_channel/77', view: view({ c: -1234567890, p: 77 }) };
  const owner = { senderName: 'https://t.me/usersec_channel', senderTitle: 'UserSec' };
  expect(post({ ...onPreview, ...owner, date: '2024-08-25T09:13:20+02:00' })).toEqual({
    chat: named,
    messageId: 77,
    date: '2024-08-25T07:13:20.000Z',
    dateIs: 'exact',
    permalink: link,
  });
});

test('topics: the title of the page is the topic’s, not the chat’s', () => {
  expect(post({ ...A, address: `${A.address}_9`, chatTitle: 'Targets', message: '77' })).toMatchObject({
    chat: { key: KEY, topic: { id: 9, title: 'Targets' } },
    permalink: 'https://t.me/c/1234567890/9/77',
  });
  const said = post({ ...inK, chatTitle: 'Targets', topic: '4294967305' });
  expect(said).toMatchObject({ chat: { key: KEY, topic: { id: 9, title: 'Targets' } } });
  expect(said?.chat.title).toBeUndefined();
});

test('a place of client A that is no topic', () => {
  for (const place of ['_pinned', '_scheduled', '']) {
    expect(post({ ...A, address: `${A.address}${place}` })?.chat).toEqual(chat);
  }
});

test('over a list of client A’s own stands what it is, not the name of the chat', () => {
  for (const list of ['_pinned', '_scheduled', '_9_pinned', '_-1001700000003'])
    expect(
      post({ ...A, address: `${A.address}${list}`, chatTitle: '12 messages' })?.chat.title,
    ).toBeUndefined();
});

test('a header of client A that still shows another chat does not name this one', () => {
  const said = { ...A, chatTitle: 'News', message: '5' };
  expect(post({ ...said, openChat: '-1001700000003' })?.chat).toEqual(chat);
  expect(post({ ...said, openChat: '-1001234567890' })?.chat.title).toBe('News');
});

test('a signature in client A is who has written a channel’s post', () => {
  expect(post({ ...A, message: '5', signature: 'Anna' })?.sender).toEqual({ title: 'Anna' });
  const said = { ...A, message: '5', sender: '5001', senderTitle: 'Boris', signature: 'Anna' };
  expect(post(said)?.sender).toEqual({ id: '5001', title: 'Boris' });
});

test('sender, origin, who is answered and who is quoted stay apart', () => {
  const inA = {
    ...A,
    message: '5',
    sender: '5001',
    senderTitle: 'Anna',
    from: '-1001700000003',
    fromTitle: 'News',
  };
  expect(post({ ...inA, replyTitle: 'Boris' })).toMatchObject({
    sender: { id: '5001', title: 'Anna' },
    forwardedFrom: { id: '-1001700000003', title: 'News' },
    repliedTo: { title: 'Boris' },
  });
  const kForward = { from: '-1700000003', fromTitle: 'News', fromMessage: '-1700000003_4294967373' };
  expect(
    post({ ...inK, ...kForward, sender: '5001', reply: '-1500000001', quoteTitle: 'Talk' }),
  ).toMatchObject({
    sender: { id: '5001' },
    forwardedFrom: { id: '-1001700000003', title: 'News', messageId: 77 },
    quoted: { id: '-1001500000001', title: 'Talk' },
  });
  const answer = { replyName: 'https://t.me/other/3', replyTitle: 'Other', signature: 'Anna' };
  const said = post({
    ...T,
    ...answer,
    post: 'usersec_channel/5',
    fromMessage: 'https://t.me/quiet_news/77',
    fromTitle: 'News',
  });
  expect(said).toMatchObject({
    sender: { title: 'Anna' },
    forwardedFrom: { username: 'quiet_news', title: 'News', messageId: 77 },
    repliedTo: { username: 'other', title: 'Other' },
  });
  expect(said?.quoted).toBeUndefined();
});

test('where client K’s user has saved a post from is not where it comes from', () => {
  const saved = { ...inK, from: '-1700000003', fromTitle: 'News', fromMessage: '-1500000001_4294967373' };
  expect(post(saved)?.forwardedFrom).toEqual({ id: '-1001700000003', title: 'News' });
  const hidden = { ...inK, fromTitle: 'Somebody', fromMessage: '-1500000001_4294967373' };
  expect(post(hidden)?.forwardedFrom).toEqual({ title: 'Somebody' });
});

test('a hidden origin has a title alone', () => {
  expect(post({ ...T, post: 'usersec_channel/5', fromTitle: 'Somebody' })?.forwardedFrom).toEqual({
    title: 'Somebody',
  });
});

test('a group’s post on t.me is its author’s', () => {
  const author = { senderName: 'https://t.me/anna_t', senderTitle: 'Anna' };
  expect(post({ ...T, ...author, post: 'evening_talk/5', chatTitle: 'Evening talk' })).toMatchObject({
    chat: { username: 'evening_talk', title: 'Evening talk' },
    sender: { username: 'anna_t', title: 'Anna' },
  });
});

test('whoever is answered in a group on t.me has no address: the link is the group’s', () => {
  const answer = { replyName: 'https://t.me/Evening_Talk/3', replyTitle: 'Boris' };
  const author = { senderName: 'https://t.me/anna_t', senderTitle: 'Anna' };
  expect(post({ ...T, ...author, ...answer, post: 'evening_talk/5' })?.repliedTo).toEqual({ title: 'Boris' });
  const own = { senderName: 'https://t.me/evening_talk', senderTitle: 'Evening talk' };
  expect(post({ ...T, ...own, ...answer, post: 'evening_talk/5' })?.repliedTo).toEqual({
    username: 'Evening_Talk',
    title: 'Boris',
  });
});

test('rows of the chat list stand for their chat', () => {
  expect(post({ ...A, row: '#777', rowTitle: 'Boris', chatTitle: 'UserSec' })?.chat).toMatchObject({
    id: '777',
    title: 'Boris',
  });
  const row = { row: '-1700000003', rowTitle: 'News', rowName: '#@quiet_news' };
  expect(post({ ...K, ...row, openChat: '-1234567890', chatTitle: 'UserSec' })?.chat).toMatchObject({
    ...{ id: '-1001700000003', username: 'quiet_news', title: 'News' },
  });
});

test('a basic group in client K', () => {
  const inGroup = { ...K, address: 'https://web.telegram.org/k/#-4012345678', openChat: '-4012345678' };
  const open = { openPeer: '-4012345678', openMessage: '11' };
  expect(post({ ...inGroup, chat: '-4012345678', message: '12' })).toEqual({
    chat: { id: '-4012345678', key: 'telegram:-4012345678', platform: 'telegram' },
    messageId: 12,
  });
  // Of the chat alone its posts tell it.
  expect(post({ ...inGroup, ...open })?.chat.id).toBe('-4012345678');
  expect(post({ ...inGroup, ...open, openMessage: '4294967307' })?.chat.id).toBe('-1004012345678');
});

test('the address of a channel in client K is not that of the group of its comments', () => {
  const comment = { ...K, chat: '-1500000001', message: '4294967373' };
  for (const openChat of ['-1234567890', undefined]) {
    expect(post({ ...comment, ...(openChat && { openChat }) })).toEqual({
      chat: { key: 'telegram:-1001500000001', platform: 'telegram', id: '-1001500000001' },
      messageId: 77,
      permalink: 'https://t.me/c/1500000001/77',
    });
  }
});

test('the group of a channel’s comments is told by its posts where its header names nobody', () => {
  const said = post({ ...K, openPeer: '-1500000001', openMessage: '4294967373', openRow: '-1234567890' });
  expect(said).toEqual({
    chat: { key: 'telegram:-1001500000001', platform: 'telegram', id: '-1001500000001' },
  });
});

test.each([
  ['the row that is open says it', { openRow: '-1234567890', openName: '#@renamed' }, 'renamed'],
  ['the row that is open says none', { openRow: '-1234567890', openName: '#-1234567890' }, undefined],
  [
    'the row that is open is the next chat’s by now',
    { openRow: '-1700000003', openName: '#@next' },
    undefined,
  ],
  ['no row is open', {}, 'usersec_channel'],
])('the handle of a chat in client K: %s', (_, said, username) => {
  expect(post({ ...inK, ...said })?.chat.username).toBe(username);
});

test('a header or a topic of another chat says nothing of a post in client K', () => {
  const said = { ...inK, openChat: '-1700000003', chatTitle: 'News', topic: '4294967305' };
  expect(post(said)?.chat).toEqual(chat);
});

test('the landing page of a channel', () => {
  const address = 'https://t.me/usersec_channel';
  expect(post({ site: 'telegram-preview', address, chatTitle: 'UserSec' })).toEqual({
    chat: {
      key: 'telegram:@usersec_channel',
      platform: 'telegram',
      username: 'usersec_channel',
      title: 'UserSec',
    },
  });
});

test.each(['joinchat', 'addlist', 'share', 'addstickers'])('t.me/%s is no chat', (path) => {
  const address = `https://t.me/${path}/AAAAAE5xO`;
  expect(post({ site: 'telegram-preview', address, chatTitle: 'UserSec' })?.chat.username).toBeUndefined();
});

test.each([
  ['nothing', undefined],
  ['no site', { address: A.address }],
  ['another site', { ...A, site: 'elsewhere' }],
  ['a field that is no text', { ...A, message: 77 }],
  ['a text without end', { ...A, text: 'x'.repeat(100_001) }],
  ['a title without end', { ...A, chatTitle: 'x'.repeat(8_001) }],
  ['no chat', { ...A, address: 'https://web.telegram.org/a/' }],
])('no record: %s', (_, said) => expect(readPostSaid(said)).toBeUndefined());

test('what has not the form of what it should be is left out', () => {
  expect(
    post({ ...inK, message: '0.5', sender: 'javascript:alert(1)', date: 'now', fromMessage: 'x_y' }),
  ).toEqual({
    chat: named,
  });
  expect(post({ ...T, post: '../5', view: '%%%', date: 'yesterday' })).toBeUndefined();
});

test('the text comes along as it is', () => {
  expect(readPostSaid({ ...A, message: '5', text: 'by UserSec\n' })?.text).toBe('by UserSec\n');
});

test('a post has the same text in every client, whatever a client writes for its spaces', () => {
  const text = (said: PostSaid) => readPostSaid(said)?.text;
  const plain = 'by UserSec today';
  expect(text({ ...A, message: '5', text: 'by UserSec\u00a0today' })).toBe(plain);
  expect(text({ ...inK, text: plain })).toBe(plain);
});

test('a long text is told whole, or its hash would be another one’s', () => {
  const text = `${'x'.repeat(20_000)} by UserSec`;
  expect(readPostSaid({ ...A, message: '5', text })?.text).toBe(text);
});

test.each([
  ['2,6,6,9', ['User', 'Sec']],
  ['', undefined],
  ['5,2', undefined],
  ['0,99', undefined],
  ['2,4,3,5', ['Us']],
  ['x,4', undefined],
  ['-1,4', undefined],
  ['2', undefined],
])('spoilers at “%s” of a text', (spoilers, parts) => {
  expect(readPostSaid({ ...A, message: '5', text: 'a UserSec!', spoilers })?.spoilers).toEqual(parts);
});
