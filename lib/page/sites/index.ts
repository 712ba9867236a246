import { defaultSite } from './default.ts';
import type { Site } from './site.ts';
import { telegramA } from './telegram-a.ts';
import { telegramK } from './telegram-k.ts';
import { telegramPreview } from './telegram-preview.ts';

/** First match wins; what none matches is read by the default. */
const SITES: readonly Site[] = [telegramA, telegramK, telegramPreview];

export const siteOf = (url: URL): Site => SITES.find((site) => site.matches(url)) ?? defaultSite;
