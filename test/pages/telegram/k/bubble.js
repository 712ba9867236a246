import { element, midOf, peerIdOf, peerTitle, renderText } from './text.js';

const two = (number) => String(number).padStart(2, '0');

function time({ time: seconds, views, edited }) {
  const date = new Date(seconds * 1000);
  const words = `${views}${edited ? ' edited' : ''} ${two(date.getHours())}:${two(date.getMinutes())}`;
  // Twice: once to make room at the end of the text, once where it is seen.
  return element(
    'span',
    { class: 'time' },
    words,
    element('span', { class: 'time-inner', dir: 'auto' }, words),
  );
}

function name({ forwarded, sender }) {
  if (forwarded !== undefined) {
    const { peer, id, isComment } = forwarded;
    const title = peerTitle(peer, { 'data-saved-from': `${peerIdOf(peer)}_${midOf(peer, id)}` });
    if (isComment) return element('div', { class: 'name' }, title);
    return element(
      'div',
      { class: 'name' },
      element('span', { class: 'bubble-name-forwarded' }, 'Forwarded from ', title),
    );
  }
  return sender && element('div', { class: 'name', 'data-peer-id': peerIdOf(sender) }, peerTitle(sender));
}

const reply = (to) =>
  to &&
  element(
    'div',
    { class: to.isQuote ? 'reply reply-multiline' : 'reply' },
    element(
      'div',
      { class: 'reply-content' },
      element('div', { class: 'reply-title' }, to.sender === undefined ? 'Channel' : peerTitle(to.sender)),
      element('div', { class: 'reply-subtitle' }, renderText(to.text)),
    ),
  );

const webPage = (page) =>
  page &&
  element(
    'a',
    { class: 'webpage', href: `https://${page.site}/` },
    element('div', { class: 'webpage-name' }, page.site),
    element('div', { class: 'webpage-title' }, page.title),
    element('div', { class: 'webpage-text' }, page.text),
  );

const poll = (asked) =>
  asked &&
  element(
    'poll-element',
    {},
    element('div', { class: 'poll-title' }, asked.question),
    ...asked.options.map((option) =>
      element('div', { class: 'poll-answer' }, element('div', { class: 'poll-answer-text' }, option)),
    ),
  );

function spoilerOverlay(text, revealed) {
  if (!text.some(([kind]) => kind === 'spoiler')) return undefined;
  const hidden = revealed ? ' message-spoiler-overlay__canvas--hidden' : '';
  return element(
    'div',
    { class: 'message-spoiler-overlay' },
    element('canvas', { class: `message-spoiler-overlay__canvas${hidden}` }),
  );
}

export function newBubble(chat, message) {
  const { text, album } = message;
  const parts = [
    message.forwarded && 'forwarded',
    message.reply && 'is-reply',
    chat.peer.isBroadcast && 'channel-post',
    message.page && 'has-webpage',
  ];
  return element(
    'div',
    {
      class: ['bubble', 'is-in', ...parts.filter(Boolean)].join(' '),
      'data-mid': midOf(chat.peer, message.id),
      'data-peer-id': peerIdOf(chat.peer),
      'data-timestamp': String(message.time),
      'data-reply-to-peer-id': message.reply && peerIdOf(chat.peer),
    },
    element(
      'div',
      { class: 'bubble-content-wrapper' },
      element(
        'div',
        { class: 'bubble-content' },
        name(message),
        reply(message.reply),
        album > 0
          ? element(
              'div',
              { class: 'attachment' },
              ...Array.from({ length: album }, () => element('div', { class: 'album-item' })),
            )
          : undefined,
        element(
          'div',
          {
            class: `message spoilers-container${message.revealed ? ' can-show-spoiler-text' : ''}`,
            dir: 'auto',
          },
          renderText(text),
          webPage(message.page),
          poll(message.poll),
          time(message),
          element('reactions-element', { class: 'reactions' }, 'Killnet 4'),
          spoilerOverlay(text, message.revealed),
        ),
      ),
    ),
  );
}
