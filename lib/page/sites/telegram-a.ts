// Telegram Web A. Its style modules are named anew with every build: only ids, data attributes and global names are used.
import { siteWithPosts } from '../posts/site-with-posts.ts';
import { isTelegramWeb } from './telegram-web.ts';

const POST = '[data-message-id]';
const GROUP = '[id^="message-group"]';
/** The bot that a message was sent with has one, too. */
const TITLE = '.sender-title:not(.via~*)';
const FORWARDED = '.is-forwarded';
const REPLY = '.EmbeddedMessage';
/** Says what was pinned, in its own words. */
const SERVICE = '.ActionMessage';
const SENDER = '.embedded-sender';
/** Mentions and hashtags have no address: this is a chat's row. */
const ROW = 'a[href^="#"]';
/** Above its field stands what is about to be answered, edited or forwarded. */
const COMPOSER = '.Composer';
/** Of the chat that is open. Posts may have headings of their own. */
const TITLE_OF_CHAT = `#MiddleColumn h3:not(${POST} *)`;
/** A topic has an icon there in place of its chat's picture. */
const HEADER = '.ChatInfo';
const PEER = 'data-peer-id';

export const telegramA = siteWithPosts(
  isTelegramWeb('a'),
  ['.MessageMeta', '.Reactions', '.code-overlay', '.code-title', COMPOSER],
  {
    site: 'telegram-a',
    sign: '[data-peer-id],[id^="auth"]',
    isInAddress: true,
    isKnownByText: true,
    // A click copies it: that is all that makes it one.
    noField: 'code',
    answered: `${REPLY},${SERVICE}`,
    spoilers: { each: '.Spoiler', concealed: '.Spoiler--concealed', box: '.Spoiler' },
    peers: [
      [`${FORWARDED} ${TITLE}`, [FORWARDED, '.message-title [data-peer-id]', PEER]],
      [TITLE, [GROUP, ':scope>[data-peer-id]', PEER]],
      [`${ROW} h3`, [ROW, '', 'href']],
      // The address may still be the last chat's, or the next one's by now: it only counts where the header says nothing.
      [TITLE_OF_CHAT, [HEADER, '[data-peer-id]', PEER], ['', '', ''], [HEADER, '', 'class']],
      // Members, results of a search, channels that are alike.
      [`${HEADER} h3`, [HEADER, '[data-peer-id]', PEER]],
    ],
    fields: [
      ['row', ROW, '', 'href'],
      ['rowTitle', ROW, 'h3'],
      ['openChat', '', `#MiddleColumn ${HEADER} [data-peer-id]`, PEER],
      ['chatTitle', '', TITLE_OF_CHAT],
      ['message', POST, '', 'data-message-id'],
      ['sender', GROUP, ':scope>[data-peer-id]', PEER],
      ['senderTitle', GROUP, `${TITLE}:not(${FORWARDED} *)`],
      // Of a forwarded post it is its first author's.
      ['signature', `${POST}:not(:has(.forward-title))`, '.message-signature'],
      ['from', `${POST}:has(.forward-title)`, '.message-title [data-peer-id]', PEER],
      ['fromTitle', `${POST}:has(.forward-title)`, TITLE],
      ['replyTitle', POST, `${REPLY}:not(.is-quote) ${SENDER}`],
      ['quoteTitle', POST, `${REPLY}.is-quote ${SENDER}`],
      ['time', POST, '.message-time'],
      ['day', '.message-date-group', '.sticky-date'],
      ['edited', `${POST}.was-edited`, '', 'class'],
      ['views', POST, '.message-views'],
      ['text', POST, '.text-content'],
    ],
  },
);
