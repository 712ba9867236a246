// The platform that the words right beside a handle tell: "on Telegram", "Telegram channel @x", "@x (Twitter)".
import { LETTER_OR_DIGIT, NO_LETTER } from '../../intel/letters.ts';

const NAMES: readonly (readonly [platform: string, words: string])[] = [
  [
    'telegram',
    'telegram|tg|телеграмм?|телеге?|тг|テレグラム|电报|電報|텔레그램|تلغرام|تلجرام|تيليجرام|تيليغرام',
  ],
  ['x', 'twitter\\/x|x\\/twitter|twitter|твиттер|ツイッター|推特|트위터|تويتر'],
  ['facebook', 'facebook|fb|фейсбук|フェイスブック'],
  ['instagram', 'instagram|инстаграмм?|インスタグラム|インスタ'],
  ['tiktok', 'tiktok|тикток'],
  ['linkedin', 'linkedin'],
  ['vk', 'vk|vkontakte|вк|вконтакте'],
  ['discord', 'discord|дискорд|ディスコード'],
  ['github', 'github'],
  ['youtube', 'youtube|ютуб|ユーチューブ'],
  ['bluesky', 'bluesky'],
  ['mastodon', 'mastodon'],
  ['threads', 'threads'],
  ['reddit', 'reddit'],
  ['skype', 'skype|скайп'],
];
const PLATFORM = NAMES.map(([, words]) => words).join('|');
/** Inflected: "в телеграме". */
const NAMED = `(?:${PLATFORM})(?:['’]s|[еаоуы]м?)?`;

const KIND =
  'channels?|groups?|chats?|accounts?|handles?|users?|usernames?|bots?|pages?|profiles?|kan[aä]le?|gruppe|konto|canal|grupo|cuenta|compte|canali?|канал[а-я]{0,3}|групп[а-я]{0,3}|чат[а-я]{0,3}|аккаунт[а-я]{0,3}|бот[а-я]{0,3}|профил[а-я]{0,2}|チャンネル|グループ|アカウント|频道|頻道|群组|群組|账号|帳號|账户|채널|그룹|계정|قناة|حساب';
const FILLER = 'as|at|under|called|named|name|the|its|their|his|her|als|como|как|の|で|上の|也|为';
/** What may stand between the platform's name and the handle. */
const BETWEEN = `(?:[\\s-]{0,2}(?:${KIND}|${FILLER})(?![a-zа-я])){0,4}[\\s:：/「『([（“„"«‘‚-]{0,3}$`;
const WORD_BEFORE = `(?:${LETTER_OR_DIGIT}|[_@#.&+-])`;

const BEFORE = new RegExp(`(?<!${WORD_BEFORE})${NAMED}${BETWEEN}`, 'i');
/** The letter alone is a platform only as a capital, and with a word or sign that says so. */
const X = 'X(?:\\s?[(（](?:formerly|ex|旧)[\\s-]?(?:Twitter|ツイッター)[)）])?';
const ON = '(?:on|via|over|auf|über|sur|en|в|на)\\s';
const X_BEFORE = new RegExp(
  `(?<!${WORD_BEFORE})(?:(?i:${ON})${X}|${X}(?=\\s?[:：(（「]|[\\s-]{0,2}(?i:${KIND}|の)))(?i:${BETWEEN})`,
);

const IN = 'on|via|over|in|auf|über|en|sur|su|no|в|на|через|من|على';
const IN_AFTER = `^[」』”"»’]?\\s?(?:(?:${IN})\\s(?:the\\s|its\\s|their\\s)?|[[(（]\\s?(?:(?:${IN})\\s)?|在)`;
/** No colon behind it: that begins the next handle. */
const NAME_ENDS = `(?!${LETTER_OR_DIGIT}|_)(?!\\s?[:：])`;
const AFTER = new RegExp(`${IN_AFTER}(${NAMED})${NAME_ENDS}`, 'i');
const X_AFTER = new RegExp(`(?i:${IN_AFTER})X${NAME_ENDS}`);

const REACH = 48;
const REACH_AFTER = 24;

/** Most handles stand beside no such word, and this says so at once. */
const HAS_NAME = new RegExp(`(?:${PLATFORM})|(?-i:X)`, 'i');

const EACH = NAMES.map(([platform, words]) => [platform, new RegExp(`^(?:${words})`, 'i')] as const);
const platformOfWord = (word: string): string | undefined =>
  EACH.find(([, pattern]) => pattern.test(word))?.[0];

const START_OF_WORD = new RegExp(`^${NO_LETTER}*`);

/** Of a handle at [start, end), its sign included; undefined where the words beside it tell nothing. */
export function platformBeside(text: string, start: number, end: number): string | undefined {
  if (!HAS_NAME.test(text.slice(Math.max(0, start - REACH), end + REACH_AFTER))) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start).replace(/^.*[\n\uffff]/s, '');
  const named = BEFORE.exec(before)?.[0];
  if (named !== undefined) return platformOfWord(named.replace(START_OF_WORD, ''));
  if (X_BEFORE.test(before)) return 'x';
  const after = text.slice(end, end + REACH_AFTER).replace(/[\n\uffff].*$/s, '');
  const told = AFTER.exec(after)?.[1];
  if (told !== undefined) return platformOfWord(told);
  return X_AFTER.test(after) ? 'x' : undefined;
}
