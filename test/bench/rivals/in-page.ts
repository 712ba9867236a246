// What people would use instead, on the same names and the same text, folded as far as the library asks for it.
import Mark from 'mark.js';
import Ahocorasick from 'ahocorasick';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Modern from 'modern-ahocorasick';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import type { LexiconEntity } from '../../../lib/match/types.ts';
import { medians } from '../measure.ts';

const ROUNDS = 5;
/** mark.js takes each name through the page by itself. */
const MARKED_NAMES = 100;

const namesOf = (entities: readonly LexiconEntity[]): string[] =>
  entities.flatMap((entity) => entity.names.map(({ value }) => value));

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const times = (jobs: Record<string, () => unknown>): Record<string, number> =>
  Object.fromEntries(medians(jobs, ROUNDS));

/** A Map of all names, asked for each run of up to so many words. */
const MOST_WORDS = 8;

function byWords(names: ReadonlySet<string>, text: string): number {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  let found = 0;
  for (let at = 0; at < words.length; at++)
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--)
      if (names.has(words.slice(at, at + count).join(' '))) {
        found++;
        at += count - 1;
        break;
      }
  return found;
}

/** Milliseconds of each on the same text. */
function onText(entities: readonly LexiconEntity[], text: string): Record<string, number> {
  const names = [...new Set(namesOf(entities).map(folded))].filter((name) => name.trim() !== '');
  const lexicon = openLexicon(compileLexicon(entities, 1));
  const set = new Set(names);
  const classic = new Ahocorasick(names);
  const fast = new Monyone(names);
  const modern = new Modern(names);
  return times({
    ours: () => findMentions(lexicon, text),
    'a Map of words': () => byWords(set, text),
    ahocorasick: () => classic.search(folded(text)),
    '@monyone/aho-corasick/fast': () => fast.matchInText(folded(text)),
    'modern-ahocorasick': () => modern.search(folded(text)),
  });
}

const settled = (mark: (done: () => void) => void): Promise<void> => new Promise((resolve) => mark(resolve));

/** mark.js wraps what it finds, so each round begins with the page as it was. */
async function onPage(entities: readonly LexiconEntity[], text: string): Promise<Record<string, number>> {
  const names = namesOf(entities).slice(0, MARKED_NAMES);
  const lexicon = openLexicon(compileLexicon(entities, 1));
  const box = document.body.appendChild(document.createElement('article'));
  let marking = 0;
  let ours = 0;
  for (let round = 0; round < ROUNDS; round++) {
    box.replaceChildren(
      ...text.split('. ').map((line) => Object.assign(document.createElement('p'), { textContent: line })),
    );
    let started = performance.now();
    findMentions(lexicon, box.textContent);
    ours += performance.now() - started;
    started = performance.now();
    await settled((done) => new Mark(box).mark(names, { separateWordSearch: false, done }));
    marking += performance.now() - started;
  }
  box.remove();
  return { ours: ours / ROUNDS, 'mark.js': marking / ROUNDS };
}

Object.assign(window, { rivals: { onText, onPage } });
