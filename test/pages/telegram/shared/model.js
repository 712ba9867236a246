// What the server knows: peers, chats and their messages, and what happens to them. The views only show it.
import { newRandom } from './random.js';
import { newText, plain, summary } from './texts.js';

export const USERS = [
  { id: 5001, title: 'Anna' },
  { id: 5002, title: 'Killnet fan', username: 'fan_of_it' },
  { id: 5003, title: 'Boris 🔥' },
];

/** `bare`: the number that both clients write differently. */
export const CHANNELS = [
  { bare: 1234567890, title: 'UserSec', username: 'usersec_channel', isBroadcast: true },
  { bare: 1500000001, title: 'Evening talk' },
  {
    bare: 1600000002,
    title: 'RipperSec Forum',
    topics: [
      { id: 2, title: 'OverFlame targets' },
      { id: 3, title: 'Small talk' },
    ],
  },
  { bare: 1700000003, title: 'Quiet news', username: 'quiet_news', isBroadcast: true },
];

export const FRIEND = { id: 5004, title: 'Dora', username: 'dora_talks' };
/** Not every group is a supergroup: this one's messages are numbered among the user's own. */
export const GROUP = { id: -4012345678, title: 'Old friends' };

const START = Date.UTC(2024, 7, 25, 9, 0) / 1000;
const IN_EACH_CHAT = 90;

export class Model {
  constructor(seed, windowSize) {
    this.random = newRandom(seed);
    this.windowSize = windowSize;
    this.chats = [
      ...CHANNELS.map((peer) => ({ peer, isChannel: true })),
      { peer: USERS[0], isChannel: false },
      { peer: FRIEND, isChannel: false },
      { peer: GROUP, isChannel: false },
    ].map((chat) => ({
      ...chat,
      lists: new Map(
        [undefined, ...(chat.peer.topics ?? []).map(({ id }) => id)].map((topic) => [topic, []]),
      ),
      lastId: 0,
      pinned: undefined,
    }));
    for (const chat of this.chats)
      for (let count = 0; count < IN_EACH_CHAT; count += 1) this.send(chat, this.someTopic(chat));
    for (const chat of this.chats) chat.pinned = this.random.pick(chat.lists.get(undefined));
    this.open(this.chats[0], undefined);
  }

  someTopic(chat) {
    return this.random.pick([...chat.lists.keys()]);
  }

  get messages() {
    return this.chat.lists.get(this.topic);
  }

  get shown() {
    return this.messages.slice(this.from, this.to);
  }

  open(chat, topic) {
    /** What the next message is an answer to. */
    this.answered = undefined;
    this.chat = chat;
    this.topic = topic;
    this.toEnd();
  }

  toEnd() {
    this.to = this.messages.length;
    this.from = Math.max(0, this.to - this.windowSize);
  }

  scroll(by) {
    const { length } = this.messages;
    this.from = Math.max(0, Math.min(length - this.windowSize, this.from + by));
    this.to = Math.min(length, this.from + this.windowSize);
  }

  send(chat, topic) {
    const { random } = this;
    const messages = chat.lists.get(topic);
    const wasAtEnd = this.chat === chat && this.topic === topic && this.to === messages.length;
    const id = (chat.lastId += 1);
    messages.push({
      id,
      version: 0,
      time: START + id * 100,
      text: newText(random),
      sender: chat.peer.isBroadcast ? undefined : random.pick(chat.isChannel ? USERS : [USERS[0]]),
      forwarded:
        random.below(8) === 0 ? { peer: random.pick(CHANNELS), id: 1 + random.below(90) } : undefined,
      reply: random.below(6) === 0 && messages.length > 0 ? this.replyTo(messages) : undefined,
      page:
        random.below(10) === 0
          ? { site: 'news.test', title: 'Who is Killnet?', text: plain(newText(random)) }
          : undefined,
      poll:
        random.below(20) === 0
          ? { question: 'Who was it, OverFlame?', options: ['UserSec', 'nobody'], votes: 0 }
          : undefined,
      album: random.below(12) === 0 ? 2 + random.below(3) : 0,
      views: random.below(900),
      edited: false,
      revealed: false,
    });
    if (wasAtEnd) this.toEnd();
  }

  replyTo(messages) {
    const { sender, text } = this.random.pick(messages);
    return { sender, text: summary(text, 40), isQuote: this.random.below(3) === 0 };
  }

  change(message, changes) {
    Object.assign(message, changes, { version: message.version + 1 });
  }

  /** Takes all names out of the chats. */
  quiet() {
    const quiet = {
      text: [['text', 'nothing']],
      poll: undefined,
      reply: undefined,
      page: undefined,
      forwarded: undefined,
    };
    for (const { peer, lists } of this.chats) {
      peer.title = peer.title.replace(/UserSec|RipperSec/, 'Some');
      for (const messages of lists.values())
        for (const each of messages)
          this.change(each, { ...quiet, sender: each.sender && { id: 5001, title: 'Anna' } });
    }
  }

  /** Forgets the oldest of the list that is open. */
  keep(most) {
    const excess = this.messages.length - most;
    if (excess <= 0) return;
    for (const message of this.messages.splice(0, excess))
      if (this.chat.pinned === message) this.chat.pinned = undefined;
    this.from -= excess;
    this.scroll(0);
  }

  delete(message) {
    this.messages.splice(this.messages.indexOf(message), 1);
    if (this.chat.pinned === message) this.chat.pinned = undefined;
    this.scroll(0);
  }
}
