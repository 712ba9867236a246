import { newDriver } from '../shared/driver.js';
import { Model } from '../shared/model.js';
import { newTruth } from '../shared/truth.js';
import { newRoot } from './teact.js';
import { endSlide, hashOf, renderAll, slideAway } from './view.js';

const WINDOW = 120;

const asked = new URLSearchParams(location.search);
const model = new Model(Number(asked.get('seed') ?? 1), WINDOW);
// Nobody has seen any of its names then.
if (asked.has('quiet')) model.quiet();
const root = newRoot(document.body);
const errors = [];

let isAtEnd = true;
let shownList;

/** ms, as long as the client's own take. */
const SLIDE = 300;

/** With "?late" the address changes after what is shown, as it does in a busy client. */
function goTo(hash) {
  if (asked.has('late')) setTimeout(() => history.replaceState(null, '', hash), SLIDE);
  else history.replaceState(null, '', hash);
}

function open() {
  goTo(hashOf(model));
  if (!asked.has('slides')) return;
  slideAway();
  setTimeout(() => {
    endSlide();
    render();
  }, SLIDE);
}

function render() {
  if (location.hash !== hashOf(model)) open();
  try {
    root.render(renderAll(model));
  } catch (error) {
    errors.push(String(error));
  }
}

/** A list that was at its end stays there; a new one begins there. */
function settle() {
  const list = document.querySelector('.Transition_slide-active .MessageList');
  if (isAtEnd || list !== shownList) list.scrollTop = list.scrollHeight;
  shownList = list;
}

document.addEventListener(
  'scroll',
  ({ target }) => {
    if (target === shownList) isAtEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 50;
  },
  true,
);

function show() {
  render();
  settle();
}

/** Whoever types without a field of the page in focus types into the draft: a field in a shadow root is none of the page's. */
document.addEventListener(
  'keydown',
  (event) => {
    const active = document.activeElement;
    const isField = active?.matches('input, textarea, [contenteditable]') === true;
    if (isField || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.querySelector('#editable-message-text').append(event.key);
  },
  true,
);

document.addEventListener('click', ({ target }) => {
  const spoiler = target.closest('.Spoiler--concealed');
  const row = target.closest('.ListItem-button');
  if (spoiler !== null) {
    const id = Number(spoiler.closest('.Message').dataset.messageId);
    model.change(
      model.messages.find((message) => message.id === id),
      { revealed: true },
    );
    show();
  } else if (row !== null) {
    const [peer, topic] = row.getAttribute('href').slice(1).split('_');
    const chat = model.chats.find((each) => hashOf({ chat: each }) === `#${peer}`);
    model.open(chat, topic === undefined ? undefined : Number(topic));
    show();
  }
});
document.addEventListener('click', (event) => event.target.closest('a') !== null && event.preventDefault());

window.standIn = {
  model,
  show,
  ...newDriver(model, { render, settle }),
  /** What is wrong, in words; nothing while all is well. */
  check: () => [...new Set([...errors, ...root.check()])],
  compare: newTruth({
    parts:
      '.text-content, .sender-title, .embedded-text-wrapper, .embedded-sender, .site-title, .site-description, .poll-question, .poll-option-text, .fullName, .last-message, .HeaderPinnedMessageWrapper p',
    out: '.MessageMeta, .Reactions, .Spoiler--concealed, .Composer',
    never: '.MessageMeta, .Reactions, .Composer',
    scrollers: '.MessageList, .last-message, .HeaderPinnedMessageWrapper',
  }),
  draft: () => document.querySelector('#editable-message-text').textContent,
};
show();
