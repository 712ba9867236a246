// Hosts of feeds: where a login may travel in the clear, and which patterns stand for them.

/** This machine: what is sent there does not travel. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname.toLowerCase());
}

/** Whether a login can be sent there without anyone on the way reading it. */
export function isSecure(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || isLoopback(parsed.hostname));
}

/** The match patterns that stand for the hosts of these addresses. A pattern has no port. */
export function originsOf(urls: readonly string[]): string[] {
  const parsed = urls.flatMap((url) => URL.parse(url) ?? []);
  return [...new Set(parsed.map(({ protocol, hostname }) => `${protocol}//${hostname}/*`))];
}
