// What people write: lists of [kind, text]. Some hold names from the starter pack, split and mixed as the clients split them.
const NAMES = ['UserSec', 'RipperSec', 'Killnet', 'OverFlame'];

const LINES = [
  (name) => [['text', `The site of the ministry is down, says ${name} today`]],
  (name) => [
    ['text', 'Claimed by '],
    ['bold', name],
    ['text', ' this morning'],
  ],
  () => [
    ['bold', 'Ripper'],
    ['text', 'Sec has joined, join us'],
  ],
  () => [
    ['mention', '@UserSec'],
    ['text', ' or nobody'],
  ],
  () => [
    ['hashtag', '#FreeDurov'],
    ['text', ' goes on'],
  ],
  (name) => [
    ['text', 'Guess who: '],
    ['spoiler', `it was ${name}`],
    ['text', ', again'],
  ],
  (name) => [
    ['code', name],
    ['text', ' in a log'],
  ],
  (name) => [
    ['text', 'Hello '],
    ['emoji', '🔥'],
    ['text', ` ${name} and `],
    ['italic', 'friends'],
  ],
  () => [
    ['text', 'User'],
    ['emoji', '😀'],
    ['text', 'Sec is no name'],
  ],
  (name) => [
    ['url', 'https://news.test/story'],
    ['text', ` about ${name}`],
  ],
  (name) => [['quote', `${name} is back`]],
  () => [['text', 'Nothing to see here, good night']],
  () => [
    ['text', 'The weather is fine '],
    ['emoji', '🌞'],
  ],
  () => [
    [
      'text',
      'A long line about nothing at all, which goes on until it wraps and then some more words follow',
    ],
  ],
];

/** One to three lines, with a line break between them. */
export function newText(random) {
  const text = [];
  for (let line = random.below(3); line >= 0; line -= 1) {
    text.push(...random.pick(LINES)(random.pick(NAMES)));
    if (line > 0) text.push(['text', '\n']);
  }
  return text;
}

/** What a line shows of it: parts as they are (a spoiler stays one), cut, without line breaks. */
export function summary(text, length) {
  let left = length;
  return text.flatMap(([kind, part]) => {
    const cut = part.slice(0, left).replaceAll('\n', ' ');
    left -= cut.length;
    return cut === '' ? [] : [[kind, cut]];
  });
}

export const plain = (text) => text.map(([, part]) => part).join('');
