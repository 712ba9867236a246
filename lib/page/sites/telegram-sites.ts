import type { Site } from './site.ts';
import { telegramA } from './telegram-a.ts';
import { telegramK } from './telegram-k.ts';
import { telegramPreview } from './telegram-preview.ts';

/** In a script of their own, registered for `TELEGRAM_PAGES` (lib/settings/page-scripts.ts) alone: other pages load none of it. */
export const TELEGRAM: readonly Site[] = [telegramA, telegramK, telegramPreview];
