/**
 * The host of what a person writes when asked for a site: a host, or any address of it. Undefined for what is none, and for what no
 * extension may read.
 */
export function typedHost(text: string): string | undefined {
  const trimmed = text.trim();
  const parsed = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  const { hostname } = parsed;
  // "news" may be a host inside a network, yet is far more often a word.
  return hostname.includes('.') || hostname === 'localhost' ? hostname : undefined;
}
