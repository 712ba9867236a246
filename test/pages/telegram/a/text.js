// How client A writes a text: an element for each entity, bare text nodes between, <br> for a new line, NBSP for leading spaces.
import { h } from './teact.js';

const EMOJI = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

const ENTITIES = {
  bold: (text) => h('strong', { 'data-entity-type': 'MessageEntityBold' }, ...lines(text)),
  italic: (text) => h('em', { 'data-entity-type': 'MessageEntityItalic' }, ...lines(text)),
  mention: (text) =>
    h('a', { className: 'text-entity-link', dir: 'auto', 'data-entity-type': 'MessageEntityMention' }, text),
  hashtag: (text) =>
    h('a', { className: 'text-entity-link', dir: 'auto', 'data-entity-type': 'MessageEntityHashtag' }, text),
  url: (text) =>
    h('a', { className: 'text-entity-link', href: text, 'data-entity-type': 'MessageEntityUrl' }, text),
  code: (text) =>
    h(
      'code',
      {
        className: 'text-entity-code clickable',
        role: 'textbox',
        tabindex: '0',
        'data-entity-type': 'MessageEntityCode',
      },
      text,
    ),
  pre: (text) =>
    h(
      'div',
      { className: 'CodeBlock' },
      h('p', { className: 'code-title' }, 'Killnet'),
      h(
        'pre',
        { className: 'code-block', 'data-language': 'Killnet' },
        h('code', { className: 'hljs' }, text),
      ),
      h('div', { className: 'code-overlay' }, 'Killnet'),
    ),
  custom: (text) =>
    h(
      'div',
      { className: 'custom-emoji emoji', 'data-document-id': '77', 'data-alt': text },
      // One to be selected, one to be seen; until it has come that one stands for any.
      h('img', { alt: text, src: EMOJI }),
      h('img', { alt: 'Emoji', src: EMOJI }),
    ),
  quote: (text) =>
    h(
      'span',
      { className: 'x7Qw91Lz' },
      h('blockquote', { 'data-entity-type': 'MessageEntityBlockquote' }, ...lines(text)),
    ),
  emoji: (text) => h('img', { className: 'emoji emoji-small', alt: text, src: EMOJI, draggable: 'false' }),
};

/** Every text segment goes through it by itself. */
const lines = (text) =>
  text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [h('br')] : []),
      line.replace(/^ +/, (spaces) => '\u00A0'.repeat(spaces.length)),
    ]);

const spoiler = (text, revealed) =>
  h(
    'span',
    {
      className: revealed ? 'Spoiler' : 'Spoiler Spoiler--concealed',
      'data-entity-type': 'MessageEntitySpoiler',
    },
    h('span', { className: 'Spoiler__content' }, ...lines(text)),
  );

/** The line's end behind a block of code goes, as the block ends its line itself. */
const behindCode = ([kind, part], before) =>
  kind === 'text' && before?.[0] === 'pre' ? part.replace(/^\n/, '') : part;

export const renderText = (text, revealed = true) =>
  text.flatMap((each, at) => {
    const [kind] = each;
    const part = behindCode(each, text[at - 1]);
    if (kind === 'text') return lines(part);
    return kind === 'spoiler' ? [spoiler(part, revealed)] : [ENTITIES[kind](part)];
  });
