// Telegram Web A. Its style modules are named anew with every build: only ids, data attributes and global names are used.
import { defaultSite } from './default.ts';
import type { Site } from './site.ts';
import { isTelegramWeb } from './telegram.ts';

export const telegramA: Site = {
  matches: isTelegramWeb('a'),
  skip: [...defaultSite.skip, '.MessageMeta', '.Reactions', '.code-overlay'],
  spoilers: { each: '.Spoiler', concealed: '.Spoiler--concealed', box: '.Spoiler' },
  known: {
    name: 'telegram-a',
    sign: '[data-peer-id],[id^="auth"]',
  },
};
