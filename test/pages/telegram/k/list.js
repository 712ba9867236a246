// The chat list: rows at absolute places, whose texts are built anew with each message.
import { summary } from '../shared/texts.js';
import { element, peerIdOf, peerTitle, renderText, topicTitle } from './text.js';

const ROW = 72;
const last = (list) => list[list.length - 1];

export const hashOf = ({ peer }) => `#${peer.username === undefined ? peerIdOf(peer) : `@${peer.username}`}`;

function subtitle(message) {
  return element(
    'span',
    { class: 'dialog-subtitle-span dialog-subtitle-span-last' },
    renderText(summary(message?.text ?? [], 60)),
  );
}

function newRow(model, chat, topic) {
  const title = peerTitle(chat.peer);
  if (topic !== undefined) title.replaceChildren(...topicTitle(topic.title));
  const isOpen = chat === model.chat && topic?.id === model.topic;
  return element(
    'a',
    {
      class: `row chatlist-chat${isOpen ? ' active' : ''}`,
      href: hashOf(chat),
      'data-peer-id': peerIdOf(chat.peer),
      'data-thread-id': topic && String(2 ** 32 + topic.id),
    },
    element('div', { class: 'dialog-title' }, title),
    element('div', { class: 'dialog-subtitle' }, subtitle(last(chat.lists.get(topic?.id)))),
  );
}

export class ListView {
  constructor() {
    this.rows = new Map();
    this.element = element('ul', { class: 'chatlist virtual-chatlist' });
  }

  show(model) {
    const wanted = model.chats.flatMap((chat) => [
      [chat, undefined],
      ...(chat === model.chat ? (chat.peer.topics ?? []) : []).map((topic) => [chat, topic]),
    ]);
    const keys = new Set();
    wanted.forEach(([chat, topic], at) => {
      const key = `${peerIdOf(chat.peer)}_${topic?.id}`;
      const message = last(chat.lists.get(topic?.id));
      const state = `${at} ${message?.id} ${message?.version} ${chat === model.chat && topic?.id === model.topic}`;
      keys.add(key);
      const known = this.rows.get(key);
      if (known?.state === state) return;
      const row = newRow(model, chat, topic);
      row.style.top = `${at * ROW}px`;
      if (known === undefined) this.element.append(row);
      else known.row.replaceWith(row);
      this.rows.set(key, { row, state });
    });
    for (const [key, { row }] of this.rows) {
      if (keys.has(key)) continue;
      row.remove();
      this.rows.delete(key);
    }
  }
}
