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

/** What people call it; one that we don't know as the intel has it. */
export function platformTitle(id: string): string {
  const known = PLATFORMS.find((platform) => platform === id);
  return known === undefined ? id : PLATFORM_NAMES[known];
}

/** By the host, its subdomains included. */
const HOSTS: ReadonlyMap<Platform, readonly string[]> = new Map([
  ['telegram', ['t.me', 'telegram.me', 'telegram.dog', 'telegram.org']],
  ['x', ['x.com', 'twitter.com']],
  ['facebook', ['facebook.com', 'fb.com']],
  ['instagram', ['instagram.com']],
  ['tiktok', ['tiktok.com']],
  ['linkedin', ['linkedin.com']],
  ['vk', ['vk.com', 'vk.ru']],
  ['discord', ['discord.com', 'discord.gg', 'discordapp.com']],
  ['github', ['github.com']],
  ['youtube', ['youtube.com']],
  ['bluesky', ['bsky.app']],
  ['threads', ['threads.net', 'threads.com']],
  ['reddit', ['reddit.com']],
]);

/** The platform that intel calls so. Where a login is a public name: logins of machines ("unix") name nobody. */
export function platformNamed(name: string): Platform | undefined {
  const id = name.toLowerCase();
  return id === 'twitter' ? 'x' : PLATFORMS.find((platform) => platform === id);
}

/** The platform whose site a host is. */
export function platformOfHost(host: string): Platform | undefined {
  const isIn = (site: string): boolean => host === site || host.endsWith(`.${site}`);
  return [...HOSTS].find(([, sites]) => sites.some(isIn))?.[0];
}

/** The hosts of all of them. */
export const SITES: readonly string[] = [...HOSTS.values()].flat();
