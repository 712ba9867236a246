import { newDriver } from '../shared/driver.js';
import { Model } from '../shared/model.js';
import { newTruth } from '../shared/truth.js';
import { ChatView } from './chat.js';
import { hashOf, ListView } from './list.js';
import { element } from './text.js';

const WINDOW = 80;

const asked = new URLSearchParams(location.search);
const model = new Model(Number(asked.get('seed') ?? 1), WINDOW);
// Nobody has seen any of its names then.
if (asked.has('quiet')) model.quiet();
const list = new ListView();
/** The last one is shown; a topic lies on top of its forum. */
const chats = [new ChatView()];
const container = element('div', { class: 'chats-container' }, chats[0].element);
document.querySelector('#column-left').append(list.element);
document.querySelector('#column-center').append(container);

function stack() {
  const wanted = model.topic === undefined ? 1 : 2;
  while (chats.length < wanted) {
    chats.push(new ChatView());
    container.append(chats.at(-1).element);
  }
  while (chats.length > wanted) chats.pop().element.remove();
  for (const chat of chats) chat.element.classList.toggle('active', chat === chats.at(-1));
}

/** With "?late" the client has to ask for the handle first. */
const LATE = 300;

/** Topics change nothing in the address. */
function goTo(hash) {
  const go = () => location.hash !== hash && history.replaceState(null, '', hash);
  if (asked.has('late')) setTimeout(go, LATE);
  else go();
}

function render() {
  goTo(hashOf(model.chat));
  stack();
  chats.at(-1).show(model);
  list.show(model);
}

function settle() {
  chats.at(-1).settle();
}

function show() {
  render();
  settle();
}

function reveal(spoiler) {
  const mid = Number(spoiler.closest('.bubble').dataset.mid);
  const message = model.messages.find(({ id }) => id === mid % 2 ** 32);
  // The overlay fades by a script: classes change, nothing else.
  const box = spoiler.closest('.spoilers-container');
  box.classList.add('can-show-spoiler-text');
  setTimeout(() => {
    box.querySelector('canvas').classList.add('message-spoiler-overlay__canvas--hidden');
    message.revealed = true;
  }, 300);
}

document.addEventListener('click', (event) => {
  const spoiler = event.target.closest('.spoilers-container .spoiler');
  const row = event.target.closest('.chatlist-chat');
  if (event.target.closest('a') !== null) event.preventDefault();
  if (spoiler !== null) reveal(spoiler);
  else if (row !== null) {
    const chat = model.chats.find((each) => hashOf(each) === row.getAttribute('href'));
    model.open(chat, row.dataset.threadId === undefined ? undefined : Number(row.dataset.threadId) % 2 ** 32);
    show();
  }
});

window.standIn = {
  model,
  show,
  ...newDriver(model, { render, settle }),
  /** What is wrong, in words; nothing while all is well. */
  check: () => chats.at(-1).check(model),
  compare: newTruth({
    parts:
      '.translatable-message, .webpage-title, .webpage-text, .poll-title, .poll-answer-text, .peer-title',
    out: '.time, reactions-element, .spoilers-container:not(:has(.message-spoiler-overlay__canvas--hidden)) .spoiler, .spoiler:not(.spoilers-container *), .chat:not(.active), .chat-input, .topic-icon',
    never: '.time, reactions-element, .chat-input',
    scrollers: '.bubbles-scrollable, .dialog-subtitle, .pinned-message',
  }),
  draft: () => chats.at(-1).composer.textContent,
};
show();
