// Telegram Web A. Its style modules are named anew with every build: only ids, data attributes and global names are used.
import { siteWithPosts } from '../posts/site-with-posts.ts';
import { isTelegramWeb } from './telegram-web.ts';

const POST = '[data-message-id]';
const GROUP = '[id^="message-group"]';
const TITLE = '.sender-title';
const REPLY = '.EmbeddedMessage';
const SENDER = '.embedded-sender';
/** Mentions and hashtags have no address: this is a chat's row. */
const ROW = 'a[href^="#"]';
/** Above its field stands what is about to be answered, edited or forwarded. */
const COMPOSER = '.Composer';
/** Of the chat that is open. Posts may have headings of their own. */
const TITLE_OF_CHAT = `#MiddleColumn h3:not(${POST} *)`;
/** A topic has an icon there in place of its chat's picture. */
const HEADER = '.ChatInfo';

export const telegramA = siteWithPosts(
  isTelegramWeb('a'),
  ['.MessageMeta', '.Reactions', '.code-overlay', '.code-title', COMPOSER],
  {
    site: 'telegram-a',
    sign: '[data-peer-id],[id^="auth"]',
    isInAddress: true,
    isKnownByText: true,
    answered: REPLY,
    spoilers: { each: '.Spoiler', concealed: '.Spoiler--concealed', box: '.Spoiler' },
    peers: [
      [`.is-forwarded ${TITLE}`, ['.is-forwarded', '.message-title [data-peer-id]', 'data-peer-id']],
      [TITLE, [GROUP, ':scope>[data-peer-id]', 'data-peer-id']],
      [`${ROW} h3`, [ROW, '', 'href']],
      // The address may still be the last chat's, or the next one's by now: it only counts where the header says nothing.
      [TITLE_OF_CHAT, [HEADER, '[data-peer-id]', 'data-peer-id'], ['', '', ''], [HEADER, '', 'class']],
    ],
    fields: [
      ['row', ROW, '', 'href'],
      ['rowTitle', ROW, 'h3'],
      ['chatTitle', '', TITLE_OF_CHAT],
      ['message', POST, '', 'data-message-id'],
      ['sender', GROUP, ':scope>[data-peer-id]', 'data-peer-id'],
      ['senderTitle', GROUP, `:not(.is-forwarded)>*>*>${TITLE}`],
      ['from', `${POST}:has(.forward-title)`, '.message-title [data-peer-id]', 'data-peer-id'],
      ['fromTitle', `${POST}:has(.forward-title)`, TITLE],
      ['replyTitle', POST, `${REPLY}:not(.is-quote) ${SENDER}`],
      ['quoteTitle', POST, `${REPLY}.is-quote ${SENDER}`],
      ['time', POST, '.message-time'],
      ['day', '.message-date-group', '.sticky-date'],
      ['views', POST, '.message-views'],
      ['text', POST, '.text-content'],
    ],
  },
);
