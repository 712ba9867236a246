import { h } from './teact.js';
import { renderText } from './text.js';

const two = (number) => String(number).padStart(2, '0');

export const timeOf = ({ time }) => {
  const date = new Date(time * 1000);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

export const peerIdOf = (peer) => (peer.bare === undefined ? String(peer.id) : `-100${peer.bare}`);

const meta = (message) =>
  h(
    'span',
    { className: 'MessageMeta', dir: 'ltr' },
    h('span', { className: 'message-views' }, String(message.views)),
    message.signature && h('span', { className: 'message-signature' }, message.signature),
    h('span', { className: 'message-time' }, message.edited && 'edited ', timeOf(message)),
  );

const forwardTitle = () =>
  h(
    'span',
    { className: 'forward-title-container' },
    h('span', { className: 'forward-title' }, 'Forwarded from'),
  );

const titleName = ({ forwarded, sender }) =>
  h(
    'span',
    { className: 'message-title-name-container interactive' },
    forwarded && forwardTitle(),
    h(
      'span',
      { className: 'message-title-name' },
      forwarded && h('div', { className: 'Avatar forward-avatar', 'data-peer-id': peerIdOf(forwarded.peer) }),
      h('span', { className: 'sender-title' }, (forwarded?.peer ?? sender).title),
    ),
  );

/** The bot that a message was sent with. */
const viaBot = (bot) =>
  bot &&
  h(
    'span',
    { className: 'interactive' },
    h('span', { className: 'via' }, 'via'),
    h('span', { className: 'sender-title' }, bot),
  );

const title = (message) =>
  (message.forwarded ?? message.sender ?? message.via) &&
  h(
    'div',
    { className: 'message-title' },
    (message.forwarded ?? message.sender) && titleName(message),
    viaBot(message.via),
    h('div', { className: 'title-spacer' }),
  );

const reply = (to) =>
  to &&
  h(
    'div',
    { className: 'message-subheader' },
    h(
      'div',
      { className: to.isQuote ? 'EmbeddedMessage is-quote' : 'EmbeddedMessage' },
      h(
        'div',
        { className: 'message-text' },
        h('p', { className: 'embedded-text-wrapper' }, ...renderText(to.text, false)),
        h('div', { className: 'embedded-sender' }, to.sender?.title ?? 'Channel'),
      ),
    ),
  );

const webPage = (page) =>
  page &&
  h(
    'div',
    { className: 'WebPage' },
    h(
      'div',
      { className: 'WebPage-text' },
      h('a', { className: 'site-name', href: `https://${page.site}/` }, page.site),
      h('p', { className: 'site-title' }, page.title),
      h('p', { className: 'site-description' }, ...renderText([['text', page.text]])),
    ),
  );

const poll = (asked) =>
  asked &&
  h(
    'div',
    { className: 'Poll' },
    h('div', { className: 'poll-question' }, asked.question),
    asked.options.map((option) =>
      h('div', { className: 'PollOption' }, h('div', { className: 'poll-option-text' }, option)),
    ),
    h('div', { className: 'poll-voters-count' }, `${asked.votes} votes`),
  );

const album = (size) =>
  size > 0 &&
  h(
    'div',
    { className: 'Album' },
    Array.from({ length: size }, () => h('div', { className: 'media-inner' }, h('img', { alt: '' }))),
  );

const build = (message) => {
  const forward = message.forwarded !== undefined;
  return h(
    'div',
    {
      className: `Message message-list-item${message.edited ? ' was-edited' : ''}${message.reply ? ' has-reply' : ''}`,
      id: `message-${message.id}`,
      'data-message-id': String(message.id),
      key: message.id,
    },
    h('div', {
      className: 'bottom-marker',
      'data-message-id': String(message.id),
      'data-last-message-id': String(message.id + Math.max(0, message.album - 1)),
    }),
    h(
      'div',
      { className: 'message-content-wrapper can-select-text' },
      h(
        'div',
        { className: `message-content text has-shadow${forward ? ' is-forwarded' : ''}`, dir: 'auto' },
        forward && title(message),
        h(
          'div',
          { className: 'content-inner', dir: 'auto' },
          !forward && title(message),
          reply(message.reply),
          album(message.album),
          h(
            'div',
            { className: 'text-content clearfix with-meta', dir: 'auto' },
            renderText(message.text, message.revealed),
            meta(message),
          ),
          poll(message.poll),
          webPage(message.page),
          h('div', { className: 'Reactions' }, h('button', { className: 'message-reaction' }, 'Killnet 4')),
        ),
      ),
    ),
  );
};

/** A line of the chat's own: who has pinned what. */
const serviceLine = ({ id, service }) =>
  h(
    'div',
    { className: 'ActionMessage message-list-item', id: `message-${id}`, 'data-message-id': String(id), key: id },
    h('span', { className: 'action-message-content' }, ...renderText(service, false)),
  );

const built = new WeakMap();

/** The same until the message changes: the renderer passes over what is the same. */
export function renderMessage(message) {
  const known = built.get(message);
  if (known?.version === message.version) return known.node;
  const node = message.service === undefined ? build(message) : serviceLine(message);
  built.set(message, { version: message.version, node });
  return node;
}
