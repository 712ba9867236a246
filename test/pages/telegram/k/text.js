// How client K writes a text: an element for each entity, text nodes with "\n" in them, its spaces unchanged.
const EMOJI = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

/** `children`: elements and texts; undefined for nothing. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}

const ENTITIES = {
  bold: (text) => element('strong', {}, text),
  italic: (text) => element('em', {}, text),
  mention: (text) => element('a', { class: 'mention', href: `https://t.me/${text.slice(1)}` }, text),
  hashtag: (text) =>
    element('a', { class: 'anchor-hashtag', href: `tg://search_hashtag?hashtag=${text.slice(1)}` }, text),
  url: (text) => element('a', { class: 'anchor-url', href: text }, text),
  code: (text) => element('code', { class: 'monospace-text' }, text),
  pre: (text) =>
    element(
      'pre',
      { class: 'code' },
      element('div', { class: 'code-header' }, 'Killnet'),
      element('div', { class: 'code-content' }, element('code', { class: 'code-code' }, text)),
    ),
  custom: (text) => element('custom-emoji-element', { 'data-doc-id': '77', 'data-sticker-emoji': text }),
  quote: (text) => element('blockquote', { class: 'quote' }, text),
  spoiler: (text) => element('span', { class: 'spoiler' }, element('span', { class: 'spoiler-text' }, text)),
  emoji: (text) => element('img', { class: 'emoji emoji-image', alt: text, src: EMOJI }),
};

const BLOCKS = ['pre', 'quote'];

/** Blocks end their line themselves: the line's end behind one goes. */
const behindBlock = ([kind, part], before) =>
  kind === 'text' && BLOCKS.includes(before?.[0]) ? part.replace(/^\n/, '') : part;

export const renderText = (text) =>
  element(
    'span',
    { class: 'translatable-message' },
    ...text.map((each, at) => {
      const [kind] = each;
      const part = behindBlock(each, text[at - 1]);
      if (kind === 'text') return part;
      const made = ENTITIES[kind](part);
      return BLOCKS.includes(kind) ? element('div', {}, made) : made;
    }),
  );

export const peerIdOf = (peer) => String(peer.bare === undefined ? peer.id : -peer.bare);

/** Channels number their messages from here on. */
export const midOf = (peer, id) => String(peer.bare === undefined ? id : 2 ** 32 + id);

/** Before a topic's title stands its first letter, drawn as an icon. */
export const topicTitle = (title) => [
  element(
    'span',
    { class: 'topic-icon avatar-like' },
    element('span', { class: 'topic-icon-content' }, title[0]),
  ),
  element('span', { class: 'peer-title-inner' }, title),
];

export const peerTitle = (peer, attributes = {}) =>
  element(
    'span',
    { class: 'peer-title', dir: 'auto', 'data-peer-id': peerIdOf(peer), ...attributes },
    peer.title,
  );
