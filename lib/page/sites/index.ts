import { defaultSite } from './default.ts';
import type { Site } from './site.ts';

/** First match wins; the last one reads everything. */
const SITES: readonly Site[] = [defaultSite];

export const siteOf = (url: URL): Site => SITES.find((site) => site.matches(url)) ?? defaultSite;
