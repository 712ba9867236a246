// Match patterns of sites, as the settings hold them and as people read them.
// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns

export const EVERY_SITE = '*://*/*';

export const sitePattern = (host: string): string => `*://${host}/*`;

/** "*://news.example/*" → "news.example". */
export const shownPattern = (pattern: string): string =>
  pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');
