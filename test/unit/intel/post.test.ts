import { expect, test } from 'vitest';
import {
  chatRef,
  idFromA,
  idFromK,
  isChannel,
  isChannelMessage,
  keyOf,
  messageNumber,
  originKey,
  permalinkOf,
  usernameOf,
  type ChatRef,
} from '../../../lib/intel/post.ts';

const channel: ChatRef = { key: 'telegram:-1001234567890', platform: 'telegram', id: '-1001234567890' };

test.each([
  ['a channel', '-1001234567890', '-1234567890', false],
  ['a young channel', '-1004000000001', '-4000000001', false],
  ['a person', '777000', '777000', false],
  ['a basic group', '-4012345678', '-4012345678', true],
])('%s has one id and one key in both clients', (_, inA, inK, isBasic) => {
  const [a, k] = [idFromA(inA), idFromK(inK, isBasic)];
  expect(k).toBe(a);
  expect(keyOf({ id: String(k) })).toBe(keyOf({ id: String(a) }));
});

test.each(['', '0', '-', '12.5', '1e5', '@name', '12345678901234567', '-100-5'])('%o is no id', (text) => {
  expect(idFromA(text)).toBeUndefined();
  expect(idFromK(text)).toBeUndefined();
});

test.each([
  ['-1001234567890', true],
  ['-100123', false],
  ['-4012345678', false],
  ['777000', false],
])('%s is a channel: %s', (id, expected) => expect(isChannel(id)).toBe(expected));

test.each([
  ['77', 77, false],
  ['4294967373', 77, true],
  ['4294967296', undefined, true],
  ['0', undefined, false],
  ['12.0001', undefined, false],
  ['', undefined, false],
  ['-5', undefined, false],
  ['x', undefined, false],
])('message %s has the number %s; of a channel: %s', (mid, number, ofChannel) => {
  expect(messageNumber(mid)).toBe(number);
  expect(isChannelMessage(mid)).toBe(ofChannel);
});

test.each([
  ['@UserSec', 'UserSec'],
  ['UserSec', 'UserSec'],
  ['ab', undefined],
  ['1sec', undefined],
  ['a/b', undefined],
  ['@@name', undefined],
])('%s is the username %s', (text, expected) => expect(usernameOf(text)).toBe(expected));

test('a chat is known by its id, else by its username, else by its title', () => {
  expect(chatRef({ id: '5', username: 'Name', title: 'Title' })?.key).toBe('telegram:5');
  expect(chatRef({ username: 'Name', title: 'Title' })?.key).toBe('telegram:@name');
  expect(chatRef({ title: 'Title' }, { id: 7 })).toEqual({
    key: 'telegram:"Title"',
    platform: 'telegram',
    title: 'Title',
    topic: { id: 7 },
  });
  expect(chatRef({})).toBeUndefined();
});

test.each([
  [channel, 'https://t.me/c/1234567890/5'],
  [{ ...channel, username: 'usersec' }, 'https://t.me/usersec/5'],
  [{ ...channel, topic: { id: 9 } }, 'https://t.me/c/1234567890/9/5'],
  [{ ...channel, id: '777000' }, undefined],
  [{ ...channel, id: '-4012345678' }, undefined],
  // The handle is a person's: t.me/anna_t/5 leads nowhere.
  [{ ...channel, id: '777000', username: 'anna_t' }, undefined],
  [
    { key: 'telegram:@usersec', platform: 'telegram' as const, username: 'usersec' },
    'https://t.me/usersec/5',
  ],
])('permalinks: %#', (chat, link) => expect(permalinkOf(chat, 5)).toBe(link));

test('a post and its reposts are one', () => {
  const post = { chat: channel, messageId: 5 };
  const repost = (chat: string): string | undefined =>
    originKey({
      chat: { ...channel, key: chat },
      messageId: 900,
      forwardedFrom: { id: '-1001234567890', title: 'UserSec', messageId: 5 },
    });
  expect(repost('telegram:1')).toBe(originKey(post));
  expect(repost('telegram:2')).toBe(originKey(post));
});

test('a repost whose origin has no number stands for itself', () => {
  expect(originKey({ chat: channel, messageId: 9, forwardedFrom: { title: 'UserSec' } })).toBe(
    'telegram:-1001234567890/9',
  );
  expect(originKey({ chat: channel })).toBeUndefined();
});
