// The finder's measuring, as it runs in Chromium: there the finder runs when it is used.
import { ENTITY_KINDS, markClassOf } from '../../../lib/intel/kinds.ts';
import { compileLexicon, compileSliced } from '../../../lib/match/compile.ts';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { findInDocument } from '../../../lib/match/document.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { maskOf } from '../../../lib/match/kind-masks.ts';
import { openLexicon, type Lexicon } from '../../../lib/match/lexicon.ts';
import { UNITS } from '../../../lib/match/table/unpack.ts';
import type { LexiconEntity } from '../../../lib/match/types.ts';
import { pause } from '../../../lib/sync/pause.ts';
import { median, medians } from '../measure.ts';

/** A page's clock is coarse: each job is done so many times in a row. */
const REPEATS = 3;
const COMPILE_ROUNDS = 7;
/** The big RegExp is measured on a part of the text: it is that slow. */
const REGEXP_LENGTH = 50_000;
const REGEXP_ROUNDS = 5;

function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

/** Text as a page sends it: one string, not the pieces that it was put together from. */
const flat = (text: string): string => Array.from({ length: text.length }, (_, i) => text.charAt(i)).join('');

/** As a page is read where nobody asked for software: its names compete, and that is all. */
const KINDS = maskOf(ENTITY_KINDS.filter((kind) => markClassOf(kind) !== 'other'));
const findAsOnPage = (lexicon: Lexicon, text: string): number[] =>
  findInDocument(lexicon, text, new DocumentContext(1), { weak: true, kinds: KINDS });

const times = (jobs: Record<string, () => unknown>, rounds?: number): Record<string, number> =>
  Object.fromEntries(medians(jobs, rounds, REPEATS));

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function bigRegExp(entities: readonly LexiconEntity[]): RegExp {
  const names = entities.flatMap((entity) => entity.names.map(({ value }) => value));
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** Medians in ms, sizes in bytes, counts. */
function measure(entities: readonly LexiconEntity[], given: string): Record<string, number> {
  const text = flat(given);
  const buffer = compileLexicon(entities, 1);
  const lexicon = openLexicon(buffer);
  const all = (): number[] => findAsOnPage(lexicon, text);
  return {
    ...times({ floor: () => floor(text), find: () => findMentions(lexicon, text), all }),
    ...times({ compile: () => compileLexicon(entities, 1), open: () => openLexicon(buffer) }, COMPILE_ROUNDS),
    mentions: findMentions(lexicon, text).length / 3,
    bytes: buffer.byteLength + UNITS.byteLength,
  };
}

function measureRegExp(entities: readonly LexiconEntity[], given: string): Record<string, number> {
  const lexicon = openLexicon(compileLexicon(entities, 1));
  const text = flat(given.slice(0, REGEXP_LENGTH));
  const pattern = bigRegExp(entities);
  const jobs = { ours: () => findMentions(lexicon, text), theirs: () => [...text.matchAll(pattern)] };
  return times(jobs, REGEXP_ROUNDS);
}

/** All rules on a text, without compiling by the way: for what takes long to compile. */
function read(entities: readonly LexiconEntity[], given: string): Record<string, number> {
  const buffer = compileLexicon(entities, 1);
  const lexicon = openLexicon(buffer);
  const text = flat(given);
  return {
    ...times({ floor: () => floor(text), all: () => findAsOnPage(lexicon, text) }),
    mentions: findMentions(lexicon, text).length / 3,
    bytes: buffer.byteLength + UNITS.byteLength,
  };
}

/** Compiling as the background does it: ms until it is done, and of its longest slice. */
async function compileInSlices(
  entities: readonly LexiconEntity[],
  rounds: number,
): Promise<Record<string, number>> {
  const whole: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    let slice = started;
    let most = 0;
    const end = (): void => void (most = Math.max(most, performance.now() - slice));
    await compileSliced(entities, 1, async () => {
      end();
      await pause();
      slice = performance.now();
    });
    end();
    whole.push(performance.now() - started);
    longest.push(most);
  }
  return { whole: median(whole), longest: median(longest) };
}

/** What one text takes against another of the same length. */
function compare(entities: readonly LexiconEntity[], normal: string, flood: string): Record<string, number> {
  const lexicon = openLexicon(compileLexicon(entities, 1));
  const [first, second] = [flat(normal), flat(flood)];
  const find = (text: string): number[] => findAsOnPage(lexicon, text);
  return times({ normal: () => find(first), flood: () => find(second) });
}

Object.assign(window, { finder: { measure, measureRegExp, compare, read, compileInSlices } });
