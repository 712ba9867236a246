// Sites whose pages are private by nature: chats and mail. What is met there is never remembered, as nothing on such a page proves that
// it is public. Telegram's clients are no part of it: their records tell which posts are public.

/** Hosts (with their subdomains). */
const HOSTS: readonly string[] = [
  ...['web.whatsapp.com', 'messenger.com', 'discord.com', 'slack.com', 'web.skype.com', 'chat.google.com'],
  ...['teams.microsoft.com', 'teams.live.com', 'teams.cloud.microsoft', 'messages.google.com', 'element.io'],
  ...[
    'matrix.to',
    'web.threema.ch',
    'webapp.wire.com',
    'web.line.me',
    'chat.line.biz',
    'icloud.com',
    'chatwork.com',
  ],
  ...['mail.google.com', 'outlook.com', 'outlook.live.com', 'outlook.office.com', 'outlook.office365.com'],
  ...['outlook.cloud.microsoft', 'mail.yahoo.com', 'mail.yahoo.co.jp', 'mail.proton.me', 'app.tuta.com'],
  ...[
    'mail.yandex.ru',
    'mail.yandex.com',
    'e.mail.ru',
    'app.fastmail.com',
    'mail.aol.com',
    'gmx.net',
    'gmx.com',
  ],
];

/** Parts of sites that are public otherwise. */
const PARTS: readonly (readonly [host: string, path: RegExp])[] = [
  ['facebook.com', /^\/messages(?:\/|$)/],
  ['instagram.com', /^\/direct(?:\/|$)/],
  ['linkedin.com', /^\/messaging(?:\/|$)/],
  ['x.com', /^\/(?:messages|i\/chat)(?:\/|$)/],
  ['twitter.com', /^\/messages(?:\/|$)/],
  ['vk.com', /^\/(?:im|mail)(?:\/|$)/],
  ['vk.ru', /^\/(?:im|mail)(?:\/|$)/],
  ['reddit.com', /^\/(?:message|chat)(?:\/|$)/],
  ['tiktok.com', /^\/messages(?:\/|$)/],
];

const isOn = (hostname: string, host: string): boolean => hostname === host || hostname.endsWith(`.${host}`);

/** Hosts that are called so: "webmail.example.org", "mail.example.org", "chat.example.org". */
const CALLED_SO = /^(?:web)?mail\d*\.|^(?:chat|owa|matrix|mattermost|rocketchat|zulip)\./;

/** True also for what is no http(s) address. */
export function isPrivatePlace(address: string | undefined): boolean {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return true;
  const { hostname, pathname } = url;
  if (CALLED_SO.test(hostname) || HOSTS.some((host) => isOn(hostname, host))) return true;
  return PARTS.some(([host, path]) => isOn(hostname, host) && path.test(pathname));
}
