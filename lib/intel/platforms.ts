// Platforms that a handle can belong to, by the ids that names carry. Their names are the same in every language.

export const PLATFORM_NAMES = {
  telegram: 'Telegram',
  x: 'X (Twitter)',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  vk: 'VK',
  discord: 'Discord',
  github: 'GitHub',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  threads: 'Threads',
  reddit: 'Reddit',
  skype: 'Skype',
} as const;

export type Platform = keyof typeof PLATFORM_NAMES;

export const PLATFORMS = Object.keys(PLATFORM_NAMES).filter((id): id is Platform =>
  Object.hasOwn(PLATFORM_NAMES, id),
);

/** Hosts (with their subdomains) where a handle is the platform's own. */
const HOSTS: readonly (readonly [string, Platform])[] = [
  ['t.me', 'telegram'],
  ['telegram.me', 'telegram'],
  ['telegram.org', 'telegram'],
  ['twitter.com', 'x'],
  ['vk.com', 'vk'],
  ['bsky.app', 'bluesky'],
  ['threads.net', 'threads'],
  ...(
    ['x', 'facebook', 'instagram', 'tiktok', 'discord', 'github', 'youtube', 'linkedin', 'reddit'] as const
  ).map((platform) => [`${platform}.com`, platform] as const),
];

/** Whose handles a page of this host shows; undefined where it could be anyone's. */
export const platformOfHost = (host: string): Platform | undefined =>
  HOSTS.find(([known]) => host === known || host.endsWith(`.${known}`))?.[1];
