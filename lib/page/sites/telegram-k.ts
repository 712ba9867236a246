// Telegram Web K. Bubbles say nearly everything in data attributes.
import { defaultSite } from './default.ts';
import type { Site } from './site.ts';
import { isTelegramWeb } from './telegram.ts';

/** Several may lie on each other: a topic on its forum. */
const HEADER = '.chat.active .topbar .peer-title';
const SPOILER = '.spoiler';
const SHOWN = '.spoilers-container:has(.message-spoiler-overlay__canvas--hidden)';

export const telegramK: Site = {
  matches: isTelegramWeb('k'),
  skip: [...defaultSite.skip, '.time', 'reactions-element', '.code-header'],
  spoilers: {
    each: SPOILER,
    concealed: `${SPOILER}:not(.is-spoiler-visible *,${SHOWN} *)`,
    box: '.spoilers-container',
  },
  known: {
    name: 'telegram-k',
    sign: '[data-peer-id],#auth-pages',
    // Topics change nothing in the address.
    chat: () => document.querySelector(HEADER)?.textContent ?? '',
  },
};
