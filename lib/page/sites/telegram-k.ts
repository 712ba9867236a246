// Telegram Web K. Bubbles say nearly everything in data attributes.
import { siteWithPosts } from '../posts/site-with-posts.ts';
import { isTelegramWeb } from './telegram-web.ts';

/** Date lines have no message, the bar with the pinned one has no time. */
const POST = '[data-mid][data-timestamp]';
const ROW = 'a[data-peer-id]';
const PEER = 'data-peer-id';
const GROUP = '.bubbles-group';
/** Behind a title may stand its owner's rank, and in it a star. */
const SENDER = '.name .peer-title:not([data-saved-from],.bubble-name-forwarded *,.is-via *)';
const BARE = '.peer-title-inner';
/** A channel's post in the group of its comments stands there under the channel's name alone. */
const FROM = '.bubble-name-forwarded .peer-title,.name .peer-title[data-saved-from]';
/** The bubble's own attributes say which chat the answered message is in, not whose it is. */
const REPLY = '.reply';
/** Says what was pinned, in its own words. */
const SERVICE = '.service-msg';
const ANSWERED = '.reply-title .peer-title';
/** Several may lie on each other: a topic on its forum. */
const CHAT = '.chat.active';
const HEADER = `${CHAT} .topbar .peer-title`;
const OPEN_POST = `${CHAT} ${POST}:not([data-mid="0"])`;
const OPEN_ROW = `a.active[${PEER}]`;
/** A title says which topic's it is; "0" is none. */
const OF_TOPIC = '[data-thread-id]:not([data-thread-id="0"])';
/** A letter, drawn before a topic's title. */
const ICON = '.topic-icon';
/** Above its field stands what is about to be answered, edited or forwarded. */
const COMPOSER = '.chat-input';
const SPOILER = '.spoiler';
const SHOWN = '.spoilers-container:has(.message-spoiler-overlay__canvas--hidden)';

export const telegramK = siteWithPosts(
  isTelegramWeb('k'),
  ['.time', 'reactions-element', '.code-header', ICON, COMPOSER],
  {
    site: 'telegram-k',
    sign: `[${PEER}],#auth-pages`,
    isInAddress: true,
    spoilers: {
      each: SPOILER,
      concealed: `${SPOILER}:not(.is-spoiler-visible *,${SHOWN} *)`,
      box: '.spoilers-container',
    },
    answered: `${REPLY},${SERVICE}`,
    // Topics change nothing in the address.
    chat: () => document.querySelector(HEADER)?.textContent ?? '',
    // The titles of topics are no names of theirs.
    peers: [
      [
        `.peer-title[${PEER}]:not(${OF_TOPIC},[data-thread-id] *)`,
        [`[${PEER}]`, '', PEER],
        [ROW, '', PEER],
        [ROW, '', 'href'],
      ],
    ],
    fields: [
      ['row', ROW, '', PEER],
      ['rowTitle', ROW, '.peer-title'],
      ['rowTitle', ROW, BARE],
      ['rowName', ROW, '', 'href'],
      ['rowTopic', ROW, '', 'data-thread-id'],
      ['chat', POST, '', PEER],
      ['openChat', '', HEADER, PEER],
      ['openPeer', '', OPEN_POST, PEER],
      ['openMessage', '', OPEN_POST, 'data-mid'],
      ['openRow', '', OPEN_ROW, PEER],
      ['openName', '', OPEN_ROW, 'href'],
      ['chatTitle', '', HEADER],
      ['chatTitle', '', `${HEADER} ${BARE}`],
      ['topic', '', 'a.active[data-thread-id]', 'data-thread-id'],
      // Of the two this one counts: the list may be closed.
      ['topic', '', HEADER + OF_TOPIC, 'data-thread-id'],
      ['message', POST, '', 'data-mid'],
      // Posts show other avatars, too: of whom they are forwarded from, of who has commented or reacted.
      ['sender', GROUP, `:scope>[class*=avatar] [${PEER}],.name[${PEER}]`, PEER],
      // A group is of one sender, who is named in its first bubble alone.
      ['senderTitle', GROUP, SENDER],
      ['senderTitle', GROUP, `${SENDER} ${BARE}`],
      ['from', POST, FROM, PEER],
      ['fromMessage', POST, FROM, 'data-saved-from'],
      ['fromTitle', POST, FROM],
      ['reply', POST, ANSWERED, PEER],
      ['replyTitle', POST, '.reply:not(.reply-multiline) .reply-title'],
      ['quoteTitle', POST, '.reply-multiline .reply-title'],
      ['date', POST, '', 'data-timestamp'],
      ['edited', `${POST}:is(.is-edited,:has(.time .edited))`, '', 'class'],
      ['views', POST, '.post-views'],
      ['text', POST, '.message>.translatable-message'],
    ],
  },
);
