// Accounts on platforms where handles live: what their addresses look like.
import { DOT, refang } from './defanged.ts';
import { OF_WORD } from './letters.ts';
import { SITES } from './platforms.ts';

export const ACCOUNT_KINDS = ['handle', 'invite', 'channel-id', 'marked-id', 'user-id'] as const;

/** `marked-id`: a channel's id as bots write it, with -100 before it. */
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Something on a platform that an address leads to. */
export interface Account {
  platform: string;
  kind: AccountKind;
  id: string;
}

/** A host as texts write it; "t dot me" only here, where a path with a known account must follow. */
const host = (...names: readonly string[]): string =>
  `(?:${names.map((name) => name.split('.').join(`(?:${DOT}| dot )`)).join('|')})`;

const SLASH = String.raw`(?:\/|\[\/\])`;
const PARAMETERS = String.raw`(?:[\w%-]+=[\w%.-]*&)*`;
const TELEGRAM = host('t.me', 'telegram.me', 'telegram.dog') + SLASH;
const TG = String.raw`tg(?::|\[:\])(?:\/\/)?`;
const WEB_TELEGRAM = `${host('web.telegram.org')}${SLASH}[akz]${SLASH}#`;

type Route = readonly [platform: string, kind: AccountKind, before: string];

/** What stands directly before the account. */
const ROUTES: readonly Route[] = [
  ['telegram', 'invite', String.raw`${TELEGRAM}(?:\+|%2b|joinchat${SLASH})`],
  ['telegram', 'invite', String.raw`${TG}join\?${PARAMETERS}invite=`],
  ['telegram', 'marked-id', `${TELEGRAM}c${SLASH}|${WEB_TELEGRAM}`],
  ['telegram', 'marked-id', String.raw`${TG}(?:privatepost|openmessage)\?${PARAMETERS}(?:channel|chat_id)=`],
  ['telegram', 'channel-id', `${TELEGRAM}c${SLASH}|${WEB_TELEGRAM}-`],
  ['telegram', 'channel-id', String.raw`${TG}privatepost\?${PARAMETERS}channel=-?`],
  ['telegram', 'channel-id', String.raw`${TG}openmessage\?${PARAMETERS}chat_id=-?`],
  ['telegram', 'user-id', String.raw`${TG}(?:user|openmessage)\?${PARAMETERS}(?:user_)?id=|${WEB_TELEGRAM}`],
  ['telegram', 'handle', `${TELEGRAM}(?:s${SLASH})?@?|${WEB_TELEGRAM}@`],
  ['telegram', 'handle', String.raw`${TG}resolve\?${PARAMETERS}domain=`],
  ['x', 'handle', `${host('x.com', 'twitter.com')}${SLASH}(?:#!${SLASH})?@?`],
  [
    'x',
    'handle',
    String.raw`${host('x.com', 'twitter.com')}${SLASH}intent${SLASH}\w+\?${PARAMETERS}screen_name=`,
  ],
  ['facebook', 'handle', `${host('facebook.com', 'fb.com')}${SLASH}`],
  ['instagram', 'handle', `${host('instagram.com')}${SLASH}`],
  ['tiktok', 'handle', `${host('tiktok.com')}${SLASH}@`],
  ['linkedin', 'handle', `(?:[a-z]{2}${DOT})?${host('linkedin.com')}${SLASH}(?:in|company)${SLASH}`],
  ['vk', 'handle', `${host('vk.com', 'vk.ru')}${SLASH}`],
  [
    'discord',
    'invite',
    `${host('discord.gg')}${SLASH}|${host('discord.com', 'discordapp.com')}${SLASH}invite${SLASH}`,
  ],
  ['github', 'handle', `${host('github.com')}${SLASH}`],
  ['youtube', 'handle', `${host('youtube.com')}${SLASH}(?:@|c${SLASH}|user${SLASH})`],
  ['bluesky', 'handle', `${host('bsky.app')}${SLASH}profile${SLASH}`],
  ['threads', 'handle', `${host('threads.net', 'threads.com')}${SLASH}@`],
  ['reddit', 'handle', `${host('reddit.com')}${SLASH}(?:u|user)${SLASH}`],
];

const SUBDOMAIN = `(?:(?:www|m|mobile|old)${DOT})?`;
/** No longer host and no mailbox: not bot.t.me, not x@t.me. */
const EDGE = `(?<!${OF_WORD}|[_@]|${DOT})`;

const ENDING_IN = ROUTES.map(
  ([platform, kind, before]) =>
    [platform, kind, new RegExp(`${EDGE}${SUBDOMAIN}(?:${before})$`, 'i')] as const,
);

/** Most addresses are of no platform, and this says so at once. */
const MAY_HOLD_ROUTE = new RegExp(
  `tg(?::|\\[)|(?:${SITES.map((site) => site.replace(/\.[a-z]+$/, '')).join('|')})(?:${DOT}| dot )`,
  'i',
);

/** The platform of an address that ends where an account of this kind begins. */
export function platformBefore(text: string, kind: AccountKind): string | undefined {
  if (!MAY_HOLD_ROUTE.test(text)) return undefined;
  return ENDING_IN.find(([, each, before]) => each === kind && before.test(text))?.[0];
}

const LOGIN = String.raw`\w(?:[\w.-]{0,62}\w)?`;
const CHANNEL = String.raw`\d{5,16}`;
/** What stands for the account, and what may follow it in the address of the account itself: no page of it. */
const IDS: Record<AccountKind, string> = {
  handle: String.raw`(${LOGIN})\/?(?:[?#&].*)?`,
  invite: String.raw`([\w-]{5,64})(?:[/?#&].*)?`,
  'channel-id': String.raw`(${CHANNEL})(?:[/_?#&].*)?`,
  'marked-id': String.raw`(-100${CHANNEL})(?:[/_?#&].*)?`,
  'user-id': String.raw`(${CHANNEL})(?:[?#&].*)?`,
};
const SCHEME = String.raw`(?:https?:\/\/)?`;
const WHOLE = ROUTES.map(
  ([platform, kind, before]) =>
    [platform, kind, new RegExp(`^${SCHEME}${SUBDOMAIN}(?:${before})${IDS[kind]}$`, 'i')] as const,
);
const TELEGRAM_HOST = new RegExp(`^${SCHEME}(\\w{4,32})\\.t\\.me\\/?(?:[?#].*)?$`, 'i');

/** Paths of the platforms themselves: "t.me/addlist/…", "x.com/search". */
const NO_LOGIN =
  /^(?:joinchat|addstickers|addemoji|addlist|addtheme|share|proxy|socks|login|boost|contact|home|search|explore|intent|hashtag|settings|groups|pages|watch|events|profile\.php|orgs|topics|reel|stories|playlist|channel|status|www)$/i;

/** Whether what stands where an address has an account is a page of the platform itself. */
export const isNoLogin = (text: string): boolean => NO_LOGIN.test(text);

/** The account that a whole address leads to. */
export function accountAt(address: string): Account | undefined {
  const text = refang(address.trim());
  for (const [platform, kind, whole] of WHOLE) {
    const id = whole.exec(text)?.[1];
    if (id !== undefined && !(kind === 'handle' && isNoLogin(id))) return { platform, kind, id };
  }
  const login = TELEGRAM_HOST.exec(text)?.[1];
  return login === undefined || isNoLogin(login)
    ? undefined
    : { platform: 'telegram', kind: 'handle', id: login };
}
