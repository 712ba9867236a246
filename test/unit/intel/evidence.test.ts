import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { evidenceLine, evidenceOf } from '../../../lib/intel/evidence.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { PostRef } from '../../../lib/intel/post.ts';

const words = textsFor('en').telegram.evidence;
const CAPTURED = Date.UTC(2024, 7, 26, 22, 30, 1);
const inParis = (): number => 120;

const post: PostRef = {
  chat: {
    key: 'telegram:-1001234567890',
    platform: 'telegram',
    id: '-1001234567890',
    username: 'usersec_x',
    title: 'UserSec 🐉',
    topic: { id: 12, title: 'targets' },
  },
  messageId: 77,
  sender: { title: 'admin' },
  forwardedFrom: { id: '-1004444444444', messageId: 5 },
  repliedTo: { id: '777' },
  quoted: { username: 'somebody' },
  date: '2024-08-25T23:05:09Z',
  dateIs: 'exact',
  views: '12.5K',
  permalink: 'https://t.me/usersec_x/12/77',
};

const lineOf = async (over: Partial<PostRef> = {}, quote = 'gm', offsetAt = inParis): Promise<string> =>
  evidenceLine(await evidenceOf({ ...post, ...over }, quote, [], CAPTURED), words, offsetAt);

test('says where the post stands, whose it is, when it was posted and read, its words and their hash', async () => {
  const hash = createHash('sha256').update('gm').digest('hex');
  expect((await lineOf()).split(' | ')).toEqual([
    'Telegram',
    'hxxps://t[.]me/usersec_x/12/77',
    'chat -1001234567890 @usersec_x "UserSec 🐉"',
    'topic 12 "targets"',
    'message 77',
    'sender "admin"',
    'forwarded from -1004444444444, message 5',
    'in reply to 777',
    'quoting @somebody',
    'posted 2024-08-25T23:05:09Z (local 2024-08-26T01:05:09+02:00)',
    'views 12.5K',
    'captured 2024-08-26T22:30:01Z (local 2024-08-27T00:30:01+02:00)',
    'text "gm"',
    `SHA-256 of the text ${hash}`,
  ]);
});

test('a post that was edited does not pass for what it said at first', async () => {
  const parts = (await lineOf({ edited: true })).split(' | ');
  expect(parts[parts.findIndex((part) => part.startsWith('posted')) + 1]).toBe('edited since');
});

test('what stands under a spoiler is told apart, in the text that was hashed', async () => {
  const told = await evidenceOf(post, 'it was X, or Y', ['X', 'Y\u202E'], CAPTURED);
  expect(evidenceLine(told, words, inParis).split(' | ').slice(-3, -1)).toEqual([
    'text "it was X, or Y"',
    String.raw`of it under a spoiler: "X", "Y\u202e"`,
  ]);
});

test('what the page does not tell is left out', async () => {
  const bare: PostRef = { chat: { key: 'telegram:"x"', platform: 'telegram', title: 'x' } };
  expect(evidenceLine(await evidenceOf(bare, '', [], CAPTURED), words, inParis)).toBe(
    'Telegram | chat "x" | captured 2024-08-26T22:30:01Z (local 2024-08-27T00:30:01+02:00)',
  );
});

test.each([
  [
    { date: '2024-08-25T16:05:00Z', dateIs: 'minute' },
    'posted 2024-08-25T16:05Z (local 2024-08-25T18:05+02:00)',
  ],
  [{ date: '2024-08-25', dateIs: 'day' }, 'posted on 2024-08-25 (local day)'],
  [{ date: '18:05', dateIs: 'time-of-day' }, 'posted at 18:05 (local clock)'],
] as const)('a date is as precise as the page has it: %o', async (date, expected) => {
  expect((await lineOf(date)).split(' | ')).toContain(expected);
});

test.each([
  [-210, '2024-08-25T19:35:09-03:30'],
  [0, '2024-08-25T23:05:09+00:00'],
  [345, '2024-08-26T04:50:09+05:45'],
])('local time with clocks %d minutes ahead of UTC', async (offset, local) => {
  expect(await lineOf({}, 'gm', () => offset)).toContain(`(local ${local})`);
});

test('a date that is none is not told', async () => {
  expect(await lineOf({ date: 'yesterday', dateIs: 'exact' })).not.toContain('posted');
});

test('the text stays in one line, nothing in it turns the line around, and it can be read back to check the hash', async () => {
  const text = 'DOWN\n“x” | \u202Eevil\u2066 "y" \\ 😈\u2028z\u200B';
  const line = await lineOf({ chat: { ...post.chat, title: 'a\nb\u202E' } }, text);
  expect(line).not.toMatch(/[\n\u2028\u202e\u2066\u200b]/);
  const quoted = /text (".*") \| SHA-256 of the text (\w+)$/.exec(line);
  expect(JSON.parse(quoted?.[1] ?? '')).toBe(text);
  expect(quoted?.[2]).toBe(createHash('sha256').update(text).digest('hex'));
});

test('the words are those of the reader', async () => {
  const line = evidenceLine(
    await evidenceOf(post, 'gm', ['g', 'm'], CAPTURED),
    textsFor('ja').telegram.evidence,
    inParis,
  );
  expect(line).toContain('本文 "gm" | うちスポイラー部分 "g", "m" | 本文の SHA-256');
  expect(line).toContain('転送元 -1004444444444, メッセージ 5 | 返信先 777');
  expect(line).toContain('投稿 2024-08-25T23:05:09Z（現地時刻 2024-08-26T01:05:09+02:00）');
});
