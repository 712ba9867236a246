// One `.chat`: its bar and its bubbles. A bubble that has changed is replaced as a whole, and placed by its number among children.
import { summary } from '../shared/texts.js';
import { newBubble } from './bubble.js';
import { element, midOf, peerIdOf, peerTitle, renderText, topicTitle } from './text.js';

const DAY = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric' });

function topbar({ chat, topic }) {
  const ofTopic = chat.peer.topics?.find(({ id }) => id === topic);
  const title = peerTitle(chat.peer, {
    'data-thread-id': topic === undefined ? '0' : String(2 ** 32 + topic),
  });
  if (ofTopic !== undefined) title.replaceChildren(...topicTitle(ofTopic.title));
  const bar = element('div', { class: 'topbar' }, element('div', { class: 'user-title' }, title));
  if (chat.pinned !== undefined) {
    const text = renderText(summary(chat.pinned.text, 50));
    const subtitle = element('div', { class: 'pinned-message-subtitle' }, text);
    bar.append(
      element('div', { class: 'pinned-message', 'data-mid': midOf(chat.peer, chat.pinned.id) }, subtitle),
    );
  }
  return bar;
}

/** What is about to be answered. */
const answer = (message) =>
  message === undefined
    ? []
    : [
        element('div', { class: 'reply-title' }, message.sender ? peerTitle(message.sender) : 'Channel'),
        element('div', { class: 'reply-subtitle' }, renderText(summary(message.text, 40))),
      ];

export class ChatView {
  constructor() {
    this.bubbles = new Map();
    this.days = new Map();
    this.inner = element('div', { class: 'bubbles-inner' });
    this.scrollable = element('div', { class: 'bubbles-scrollable scrollable-y' }, this.inner);
    this.isAtEnd = true;
    this.scrollable.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.scrollable;
      this.isAtEnd = scrollHeight - scrollTop - clientHeight < 50;
    });
    this.composer = element('div', {
      class: 'input-message-input',
      contenteditable: 'true',
      role: 'textbox',
    });
    this.answered = element('div', { class: 'reply-wrapper' });
    this.bar = element('div', { class: 'topbar' });
    this.element = element(
      'div',
      { class: 'chat', 'data-type': 'chat' },
      this.bar,
      element('div', { class: 'bubbles' }, this.scrollable),
      element('div', { class: 'chat-input' }, this.answered, this.composer),
    );
  }

  /** Also for another peer: the element stays. */
  show(model) {
    const place = `${peerIdOf(model.chat.peer)}/${model.topic}/${model.chat.pinned?.id}/${model.chat.pinned?.version}`;
    if (this.place !== place) {
      const bar = topbar(model);
      this.bar.replaceWith(bar);
      this.bar = bar;
      this.place = place;
    }
    this.answered.replaceChildren(...answer(model.answered));
    if (this.list !== model.messages) this.clear();
    this.list = model.messages;
    this.drop(new Set(model.shown));
    for (const message of model.shown) this.put(model.chat, message);
  }

  /** Bubbles that were at their end stay there. */
  settle() {
    if (this.isAtEnd) this.scrollable.scrollTop = this.scrollable.scrollHeight;
  }

  clear() {
    this.isAtEnd = true;
    this.inner.replaceChildren();
    this.bubbles.clear();
    this.days.clear();
  }

  drop(wanted) {
    for (const [message, { bubble, day }] of this.bubbles) {
      if (wanted.has(message)) continue;
      bubble.parentNode.remove();
      this.bubbles.delete(message);
      if (day.querySelector('.bubble[data-timestamp]') === null) {
        day.remove();
        this.days.delete(day.dataset.day);
      }
    }
  }

  put(chat, message) {
    const known = this.bubbles.get(message);
    if (known?.version === message.version) return;
    const bubble = newBubble(chat, message);
    const day = known?.day ?? this.dayOf(message);
    if (known !== undefined) known.bubble.replaceWith(bubble);
    else this.insert(day, bubble, message);
    this.bubbles.set(message, { bubble, day, version: message.version });
  }

  /** After the date, and after all messages before it: counted, not looked for. */
  insert(day, bubble, message) {
    const before = [...this.bubbles].filter(
      ([other, shown]) => shown.day === day && other.id < message.id,
    ).length;
    const { sender } = message;
    const avatar = sender && element('div', { class: 'avatar', 'data-peer-id': peerIdOf(sender) });
    const group = element(
      'div',
      { class: 'bubbles-group' },
      element('div', { class: 'bubbles-group-avatar-container' }, avatar),
      bubble,
    );
    day.insertBefore(group, day.children[before + 1] ?? null);
  }

  dayOf({ time }) {
    const name = DAY.format(time * 1000);
    const known = this.days.get(name);
    if (known !== undefined) return known;
    const date = element(
      'div',
      { class: 'bubble service is-date' },
      element('div', { class: 'service-msg' }, name),
    );
    const made = element(
      'section',
      { class: 'bubbles-date-group', 'data-day': name, 'data-time': String(time) },
      date,
    );
    const after = [...this.inner.children].find((other) => Number(other.dataset.time) > time);
    this.inner.insertBefore(made, after ?? null);
    this.days.set(name, made);
    return made;
  }

  check(model) {
    const problems = [];
    const mids = [...this.inner.querySelectorAll('.bubble[data-timestamp]')].map(
      ({ dataset }) => dataset.mid,
    );
    const expected = model.shown.map(({ id }) => midOf(model.chat.peer, id));
    if (mids.join() !== expected.join()) problems.push(`bubbles are ${mids.join()}, not ${expected.join()}`);
    for (const message of model.shown) {
      const { bubble } = this.bubbles.get(message);
      if (!bubble.isEqualNode(newBubble(model.chat, message)))
        problems.push(`bubble ${message.id} has changed: ${bubble.outerHTML}`);
    }
    const foreign = [...this.inner.children].filter((child) => ![...this.days.values()].includes(child));
    if (foreign.length > 0) problems.push(`foreign elements among the days: ${foreign.length}`);
    return problems.slice(0, 3);
  }
}
