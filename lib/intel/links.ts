// Which addresses may be opened. Places that actors control are never one click away: shown defanged, to copy only.
import type { Reference } from './entity.ts';
import { cleanLine, cutText } from './plain-text.ts';

const MAX_URL = 2_000;

/** Hosts (with their subdomains) where actors post: messengers, social media, paste, leak and file-drop sites. */
const ACTOR_HOSTS: ReadonlySet<string> = new Set([
  ...['t.me', 'telegram.me', 'telegram.dog', 'telegra.ph', 'tgstat.com', 'tgstat.ru'],
  ...['x.com', 'twitter.com', 'nitter.net', 'vk.com', 'ok.ru', 'discord.gg', 'discord.com', 'rutube.ru'],
  ...['pastebin.com', 'paste.ee', 'rentry.co', 'rentry.org', 'justpaste.it', 'controlc.com', 'ghostbin.com'],
  ...['hastebin.com', 'dpaste.org', 'dpaste.com', 'privatebin.net', 'pastelink.net', 'cl1p.net', '0bin.net'],
  ...['doxbin.com', 'doxbin.net', 'doxbin.org', 'raidforums.com', 'breachforums.st', 'breached.vc', 'xss.is'],
  ...[
    'exploit.in',
    'cracked.io',
    'nulled.to',
    'leakbase.io',
    'ddosecrets.com',
    'zone-h.org',
    'zone-xsec.com',
  ],
  ...['mega.nz', 'anonfiles.com', 'gofile.io', 'mediafire.com', 'bayfiles.com', 'check-host.net'],
]);
const HIDDEN_NETWORK = /\.(?:onion|i2p|loki|bit)$/;
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/;

/** The address as the browser writes it; undefined unless it is http(s), without credentials, at most 2,000 long. */
export function safeUrl(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  return url.href.length > MAX_URL ? undefined : url.href;
}

/** The address that a person types, who may leave the scheme out. Undefined as in `safeUrl`. */
export function typedUrl(text: string): string | undefined {
  const trimmed = text.trim();
  return safeUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
}

/** True for places that an actor may run or watch; also for what is no URL at all. */
export function isActorControlled(url: string): boolean {
  const host = URL.parse(url)?.hostname.replace(/\.$/, '');
  if (host === undefined || HIDDEN_NETWORK.test(host) || IP_ADDRESS.test(host)) return true;
  const labels = host.split('.');
  return labels.some((_, index) => ACTOR_HOSTS.has(labels.slice(index).join('.')));
}

/** Browsers take "https:t.me" and "https:\\t.me" for addresses, too. */
const ADDRESS = /^(?:(https?):[/\\]*|([a-z]+):\/\/)?([^/\\?#]*)(.*)$/is;

/** "https://t.me/x" → "hxxps://t[.]me/x": still readable, no program takes it for a link. */
export function defang(url: string): string {
  const [, web, other, host = '', rest = ''] = ADDRESS.exec(cleanLine(url)) ?? [];
  const scheme = web?.replace(/^http/i, 'hxxp') ?? other;
  return (scheme === undefined ? '' : `${scheme}://`) + host.replaceAll('.', '[.]') + rest;
}

/** A name that is an address: "user[@]host[.]tld". Other names, and keys without signs, stay as they are. */
export function defangName(name: string): string {
  if (/\s/.test(name)) return name;
  if (/^[\w-]+:\/\/|^[\w-]+(?:\.[\w-]+)+\/|\.onion$/i.test(name)) return defang(name);
  return /^[^@]+@[^@]+\.[^@]+$/.test(name) ? name.replace('@', '[@]').replaceAll('.', '[.]') : name;
}

export type ReferenceLink = { kind: 'open'; url: string; host: string } | { kind: 'copy'; text: string };

/** How a reference may be followed; undefined where it has no address. */
export function linkOf(reference: Reference): ReferenceLink | undefined {
  if (reference.url === undefined) return undefined;
  const url = safeUrl(reference.url);
  if (url === undefined || isActorControlled(url)) return { kind: 'copy', text: defang(reference.url) };
  return { kind: 'open', url, host: new URL(url).hostname };
}

/** A title for a reference that has only an address: host and path, defanged where an actor controls it. */
export function titleOfUrl(url: string): string {
  if (isActorControlled(url)) return cutText(defang(url), 200);
  const { hostname, pathname } = new URL(url);
  return cutText(`${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`, 200);
}
