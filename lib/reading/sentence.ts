// A place in a text → the sentence around it, as a list shows it.

/** UTF-16 units on either side that are looked at, and that are shown at most. */
const LOOK = 600;
const MOST = 200;

export interface Sentence {
  before: string;
  text: string;
  after: string;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: that takes some 20 ms, and a background that wakes has marks to give first. */
const sentencesOf = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' })).segment(text);

/** As a page lays text out: any space is one space. */
const spaced = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]+/gu, ' ');

/** Never half of a surrogate pair. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

const startOf = (text: string): string =>
  text.length <= MOST ? text : `…${whole(text.slice(-MOST)).replace(/^\S{0,20}\s/u, '')}`;

const endOf = (text: string): string =>
  text.length <= MOST ? text : `${whole(text.slice(0, MOST)).replace(/\s\S{0,20}$/u, '')}…`;

/** A name may hold what looks like the end of a sentence: what it touches is one sentence. */
export function sentenceAt(block: string, start: number, end: number): Sentence {
  const before = spaced(whole(block.slice(Math.max(0, start - LOOK), start)));
  const text = spaced(block.slice(start, end));
  const after = spaced(whole(block.slice(end, end + LOOK)));
  const all = before + text + after;
  const [from, to] = [before.length, before.length + text.length];
  const parts = [...sentencesOf(all)].filter(
    ({ index, segment }) => index < to && index + segment.length > from,
  );
  const first = parts[0]?.index ?? 0;
  const last = parts.at(-1);
  const until = last === undefined ? all.length : last.index + last.segment.length;
  return {
    before: startOf(all.slice(first, from).trimStart()),
    text,
    after: endOf(all.slice(to, until).trimEnd()),
  };
}
