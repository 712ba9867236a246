// t.me: previews of public channels, their landing pages, and single posts, also where other sites embed them.
import { defaultSite } from './default.ts';
import type { Site } from './site.ts';

const PREFIX = '.tgme_widget_message_';
const SPOILER = 'tg-spoiler';
const TEXT = '.js-message_text';

export const telegramPreview: Site = {
  matches: ({ hostname }) => /^(?:\w+\.)?(?:t|telegram)\.me$/.test(hostname),
  skip: [...defaultSite.skip, `${PREFIX}views`, `${PREFIX}reactions`, 'time'],
  spoilers: {
    each: SPOILER,
    // Before the page's script has come they are concealed by nothing.
    concealed: `${SPOILER}:not(.spoilers_active:not(.spoilers_hidden) *)`,
    box: TEXT,
  },
  known: {
    name: 'telegram-preview',
    sign: '[data-post],[class^="tgme_"]',
  },
};
