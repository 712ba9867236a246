// t.me: previews of public channels, their landing pages, and single posts, also where other sites embed them.
import { siteWithPosts } from '../posts/site-with-posts.ts';

const POST = '[data-post]';
const PREFIX = '.tgme_widget_message_';
const OWNER = `${PREFIX}owner_name`;
const FROM = `${PREFIX}forwarded_from_name`;
const REPLY = `${PREFIX}reply`;
/** Says what was pinned, in its own words. */
const SERVICE = '.service_message';
const TITLES = '.tgme_page_title,.tgme_channel_info_header_title,.tgme_header_title';
const SPOILER = 'tg-spoiler';
const TEXT = '.js-message_text';

export const telegramPreview = siteWithPosts(
  ({ hostname }) => /^(?:\w+\.)?(?:t|telegram)\.me$/.test(hostname),
  [`${PREFIX}views`, `${PREFIX}reactions`, 'time'],
  {
    site: 'telegram-preview',
    sign: `${POST},[class^="tgme_"]`,
    spoilers: {
      each: SPOILER,
      // Before the page's script has come they are concealed by nothing.
      concealed: `${SPOILER}:not(.spoilers_active:not(.spoilers_hidden) *)`,
      box: TEXT,
    },
    answered: `${REPLY},${SERVICE}`,
    peers: [
      [OWNER, ['a', '', 'href'], [POST, '', 'data-post'], [POST, '', 'data-view']],
      [FROM, ['a', '', 'href']],
      [
        `${REPLY} ${PREFIX}author_name`,
        ['a', '', 'href'],
        [POST, '', 'data-post'],
        [POST, '', 'data-view'],
        [POST, OWNER, 'href'],
      ],
      [TITLES, ['', '', '']],
    ],
    fields: [
      ['chatTitle', '', TITLES],
      ['post', POST, '', 'data-post'],
      ['view', POST, '', 'data-view'],
      ['senderName', POST, OWNER, 'href'],
      ['senderTitle', POST, OWNER],
      ['signature', POST, `${PREFIX}from_author`],
      ['fromMessage', POST, FROM, 'href'],
      ['fromTitle', POST, FROM],
      ['replyName', POST, REPLY, 'href'],
      ['replyTitle', POST, `${REPLY} ${PREFIX}author_name`],
      ['date', POST, 'time[datetime]', 'datetime'],
      ['edited', POST, `${PREFIX}meta`],
      ['views', POST, `${PREFIX}views`],
      // The text of a picture stands in a box of the same name.
      ['text', POST, `${TEXT}:not(:has(${TEXT}))`],
    ],
  },
);
