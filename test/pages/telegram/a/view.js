import { summary } from '../shared/texts.js';
import { peerIdOf, renderMessage } from './message.js';
import { h } from './teact.js';
import { renderText } from './text.js';

export const hashOf = ({ chat, topic }) => `#${peerIdOf(chat.peer)}${topic === undefined ? '' : `_${topic}`}`;

const last = (list) => list[list.length - 1];

const row = (href, title, message, selected, peer) =>
  h(
    'div',
    { className: `ListItem Chat${selected ? ' selected' : ''}`, key: href },
    h(
      'a',
      { className: 'ListItem-button', href, role: 'button' },
      h('div', { className: 'Avatar', 'data-peer-id': peerIdOf(peer) }),
      h(
        'div',
        { className: 'info' },
        h('div', { className: 'title' }, h('h3', { className: 'fullName', dir: 'auto' }, title)),
        h(
          'p',
          { className: 'last-message', dir: 'auto' },
          h(
            'span',
            { className: 'last-message-summary' },
            ...renderText(summary(message?.text ?? [], 60), false),
          ),
        ),
      ),
    ),
  );

const rowsOf = (model, chat) => {
  const isOpen = chat === model.chat;
  const href = `#${peerIdOf(chat.peer)}`;
  const topics = isOpen ? (chat.peer.topics ?? []) : [];
  return [
    row(href, chat.peer.title, last(chat.lists.get(undefined)), isOpen, chat.peer),
    ...topics.map(({ id, title }) =>
      row(`${href}_${id}`, title, last(chat.lists.get(id)), id === model.topic, chat.peer),
    ),
  ];
};

const leftColumn = (model) =>
  h(
    'div',
    { id: 'LeftColumn' },
    h(
      'div',
      { className: 'chat-list', fast: true },
      model.chats.map((chat) => rowsOf(model, chat)),
    ),
  );

const titleOf = ({ chat, topic }) =>
  chat.peer.topics?.find(({ id }) => id === topic)?.title ?? chat.peer.title;

const header = (model) =>
  h(
    'div',
    { className: 'MiddleHeader', key: 'header' },
    h(
      'div',
      { className: 'ChatInfo' },
      model.topic === undefined
        ? h('div', { className: 'Avatar', 'data-peer-id': peerIdOf(model.chat.peer) })
        : h('div', { className: 'topic-icon' }),
      h('div', { className: 'title' }, h('h3', { className: 'fullName', dir: 'auto' }, titleOf(model))),
      h('span', { className: 'status' }, '12 345 subscribers'),
    ),
    model.chat.pinned &&
      h(
        'div',
        { className: 'HeaderPinnedMessageWrapper' },
        h(
          'div',
          { className: 'k3PdR0aa' },
          h('p', { dir: 'auto' }, ...renderText(summary(model.chat.pinned.text, 50), false)),
        ),
      ),
  );

const DAY = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric' });

/** A group begins anew with its first message: one that holds a whole channel would be made anew with each message. */
const GROUP = 8;

/** One day after the other, in each the messages of one sender together. */
function dateGroups(model) {
  const days = new Map();
  for (const message of model.shown) {
    const day = DAY.format(message.time * 1000);
    const groups = days.get(day) ?? [];
    days.set(day, groups);
    const group = last(groups);
    if (group !== undefined && group[0].sender === message.sender && message.id % GROUP !== 0)
      group.push(message);
    else groups.push([message]);
  }
  return [...days].map(([day, groups]) =>
    h(
      'div',
      { className: 'message-date-group', key: day, fast: true },
      h('div', { className: 'sticky-date', key: 'date' }, h('span', null, day)),
      groups.map(senderGroup),
    ),
  );
}

const senderGroup = (messages) => {
  const [{ sender, id }] = messages;
  return h(
    'div',
    { className: 'sender-group-container', id: `message-group-${id}`, key: `group-${id}`, fast: true },
    sender && h('div', { className: 'Avatar', 'data-peer-id': peerIdOf(sender), key: 'avatar' }),
    messages.map(renderMessage),
  );
};

/** One list of messages with its composer; what slides away is shown as it was. */
const slide = (model) =>
  h(
    'div',
    { className: 'Transition_slide Transition_slide-active', key: hashOf(model) },
    h(
      'div',
      { className: 'MessageList custom-scroll' },
      h('div', { className: 'messages-container', fast: true }, dateGroups(model)),
    ),
    h(
      'div',
      { className: 'Composer' },
      model.answered &&
        h(
          'div',
          { className: 'ComposerEmbeddedMessage' },
          h(
            'div',
            { className: 'EmbeddedMessage inside-input' },
            h('p', { className: 'embedded-text-wrapper' }, ...renderText(summary(model.answered.text, 40))),
            h('div', { className: 'embedded-sender' }, model.answered.sender?.title ?? 'Channel'),
          ),
        ),
      h('div', { id: 'editable-message-text', contenteditable: 'true', role: 'textbox', raw: true }),
    ),
  );

let shown;
let from;

/** What was shown until now slides away from under what is shown from now on. */
export function slideAway() {
  from = shown && {
    ...shown,
    attributes: { ...shown.attributes, className: 'Transition_slide Transition_slide-from' },
  };
}

export function endSlide() {
  from = undefined;
}

function slides(model) {
  shown = slide(model);
  return from === undefined || from.attributes.key === shown.attributes.key ? [shown] : [from, shown];
}

const middleColumn = (model) =>
  h(
    'div',
    { id: 'MiddleColumn' },
    h(
      'div',
      { className: 'messages-layout' },
      h('div', { className: 'Transition', fast: true }, header(model), slides(model)),
    ),
  );

export const renderAll = (model) => [h('div', { id: 'Main' }, leftColumn(model), middleColumn(model))];
