import { element, midOf, peerIdOf, peerTitle, renderText } from './text.js';

const two = (number) => String(number).padStart(2, '0');

function time({ time: seconds, views, edited }) {
  const date = new Date(seconds * 1000);
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const words = () => [`${views} `, edited ? element('i', { class: 'edited' }, 'edited ') : undefined, clock];
  // Twice: once to make room at the end of the text, once where it is seen.
  return element(
    'span',
    { class: 'time' },
    ...words(),
    element('span', { class: 'time-inner', dir: 'auto' }, ...words()),
  );
}

/** `saved`: where it was saved from, if that is not where it comes from. */
function forwardedName({ peer, id, isComment, saved = { peer, id } }) {
  const title = peerTitle(peer, { 'data-saved-from': `${peerIdOf(saved.peer)}_${midOf(saved.peer, saved.id)}` });
  if (isComment) return element('div', { class: 'name' }, title);
  const avatar = element('div', {
    class: 'avatar avatar-20 bubble-name-forwarded-avatar',
    'data-peer-id': peerIdOf(peer),
  });
  return element(
    'div',
    { class: 'name' },
    element('span', { class: 'i18n bubble-name-forwarded' }, 'Forwarded from ', avatar, title),
  );
}

/** Whoever has a rank is named together with it. */
function name({ forwarded, sender, rank, via }) {
  const made = forwarded === undefined ? sender && senderName(sender, rank) : forwardedName(forwarded);
  if (via === undefined) return made;
  const bot = element('span', { class: 'is-via' }, 'via ', element('span', { class: 'peer-title' }, via));
  return made === undefined ? element('div', { class: 'name' }, bot) : (made.append(' ', bot), made);
}

function senderName(sender, rank) {
  const title = peerTitle(sender);
  const named =
    rank === undefined
      ? title
      : element('span', { class: 'title-flex' }, title, element('span', { class: 'bubble-name-rank' }, rank));
  return element('div', { class: 'name', 'data-peer-id': peerIdOf(sender) }, named);
}

/** Who has commented a channel's post last. */
const replies = (people) =>
  people &&
  element(
    'replies-element',
    { class: 'replies replies-footer' },
    element(
      'div',
      { class: 'stacked-avatars' },
      ...people.map((each) => element('div', { class: 'avatar', 'data-peer-id': peerIdOf(each) })),
    ),
    '2 Comments',
  );

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

/** A line of the chat's own: who has pinned what. */
const serviceBubble = (chat, { id, time: at, service }) =>
  element(
    'div',
    {
      class: 'bubble service',
      'data-mid': midOf(chat.peer, id),
      'data-peer-id': peerIdOf(chat.peer),
      'data-timestamp': String(at),
    },
    element('div', { class: 'bubble-content' }, element('div', { class: 'service-msg' }, renderText(service))),
  );

export function newBubble(chat, message) {
  if (message.service !== undefined) return serviceBubble(chat, message);
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
        replies(message.commented),
      ),
    ),
  );
}
