import { defaultSite } from './default.ts';
import type { Site } from './site.ts';

/** Of the sites that a script has adapters for the first that matches; what none matches is read by the default. */
export const siteOf = (url: URL, sites: readonly Site[]): Site =>
  sites.find((site) => site.matches(url)) ?? defaultSite;
