// From the address that a person has, whatever of a TAXII server stands there, to the collections that can be synced.
//
//   look:        at that address; where nothing is, at the usual places of a TAXII server on that host
//   collections: of each API root that was found, one after the other
import * as v from 'valibot';
import type { RootProblem, TaxiiFound, TaxiiRoot } from '../../../intel/explored.ts';
import type { FeedErrorCode } from '../../../intel/feed.ts';
import type { Explorer, FeedAnswer, FeedRequest } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { jsonOf } from '../remote/answers.ts';
import { readProgress } from '../remote/stored.ts';
import { folderUrl, hostOf } from '../remote/urls.ts';
import type { TaxiiPlace } from './places.ts';
import { collectionsIn, placeOf } from './places.ts';
import { taxiiRequest } from './requests.ts';

const MAX_ROOTS = 50;

const Collection = v.object({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  canRead: v.boolean(),
  mediaTypes: v.array(v.string()),
});
const Problem = v.custom<RootProblem>((value) => typeof value === 'string');
const Code = v.custom<FeedErrorCode>((value) => typeof value === 'string');

const ProgressSchema = v.variant('step', [
  v.object({
    step: v.literal('look'),
    /** Where to look, the first of them is being asked. */
    places: v.array(v.string()),
    /** What came of the address that was given. */
    first: v.exactOptional(Code),
  }),
  v.object({
    step: v.literal('collections'),
    title: v.string(),
    chosen: v.exactOptional(v.string()),
    /** API roots to ask, the first of them is being asked. */
    roots: v.array(v.string()),
    found: v.array(
      v.object({ url: v.string(), collections: v.array(Collection), problem: v.exactOptional(Problem) }),
    ),
  }),
]);
type Progress = v.InferOutput<typeof ProgressSchema>;
type Look = Extract<Progress, { step: 'look' }>;
type Collections = Extract<Progress, { step: 'collections' }>;
type Taken = { next: FeedRequest; progress: Progress } | { found: TaxiiFound };

/** The address of objects is one of their collection. */
const placeToAsk = (url: string): string =>
  url.replace(/(\/collections\/[^/]+\/)(?:objects|manifest)\/$/, '$1');

function placesToLook(url: string): string[] {
  const { origin } = new URL(url);
  return [...new Set([placeToAsk(url), `${url}taxii2/`, `${origin}/taxii2/`])];
}

const codeOf = (error: unknown): FeedErrorCode => {
  if (error instanceof FeedError) return error.code;
  throw error;
};

/** Asks the next root, or says what all of them have. */
function proceed(progress: Collections): Taken {
  const [root] = progress.roots;
  if (root !== undefined) return { next: taxiiRequest(`${root}collections/`), progress };
  const { title, chosen, found } = progress;
  const problems = found.flatMap(({ problem }) => problem ?? []);
  const [problem] = problems.filter((each) => each !== 'elsewhere');
  if (problem !== undefined && problems.length === found.length) throw new FeedError(problem);
  return { found: { title, roots: found, ...(chosen === undefined ? {} : { chosen }) } };
}

function enter(place: TaxiiPlace, asked: string): Taken {
  const begun: Collections = { step: 'collections', title: '', roots: [], found: [] };
  if (place.kind === 'collections') {
    const { root: url, collections } = place;
    return proceed({ ...begun, found: [{ url, collections }] });
  }
  if (place.kind === 'collection') {
    const { root: url, collection } = place;
    return proceed({ ...begun, chosen: collection.id, found: [{ url, collections: [collection] }] });
  }
  if (place.kind === 'root') return proceed({ ...begun, roots: [place.root] });
  const roots = place.roots.slice(0, MAX_ROOTS);
  const isHere = (root: string): boolean => hostOf(root) === hostOf(asked);
  const elsewhere = roots.filter((root) => !isHere(root));
  return proceed({
    ...begun,
    title: place.title,
    roots: roots.filter(isHere),
    found: elsewhere.map((url) => ({ url, collections: [], problem: 'elsewhere' })),
  });
}

/** A refused login is the answer; anything else may only mean that this is the wrong place. */
const isFinal = (code: FeedErrorCode): boolean =>
  !['not-there', 'not-understood', 'not-json', 'server-failed'].includes(code);

function look(progress: Look, answer: FeedAnswer): Taken {
  const [asked = '', ...others] = progress.places;
  let problem: FeedErrorCode = 'not-understood';
  try {
    const place = placeOf(asked, jsonOf(answer));
    if (place !== undefined) return enter(place, asked);
  } catch (error) {
    problem = codeOf(error);
    if (isFinal(problem)) throw error;
  }
  const first = progress.first ?? problem;
  const [other] = others;
  if (other === undefined) throw new FeedError(first, 'no TAXII server');
  return { next: taxiiRequest(other), progress: { step: 'look', places: others, first } };
}

function rootOf(url: string, answer: FeedAnswer): TaxiiRoot {
  try {
    const collections = collectionsIn(jsonOf(answer));
    return collections === undefined
      ? { url, collections: [], problem: 'not-understood' }
      : { url, collections };
  } catch (error) {
    return { url, collections: [], problem: codeOf(error) };
  }
}

function list(progress: Collections, answer: FeedAnswer): Taken {
  const [url = '', ...roots] = progress.roots;
  return proceed({ ...progress, roots, found: [...progress.found, rootOf(url, answer)] });
}

export const exploreTaxii: Explorer<TaxiiFound> = {
  begin: (text) => {
    const url = folderUrl(text);
    if (url === undefined) throw new FeedError('not-understood', 'no http(s) address');
    const [place = url, ...others] = placesToLook(url);
    return { request: taxiiRequest(place), progress: { step: 'look', places: [place, ...others] } };
  },
  take: (stored, answer) => {
    const progress = readProgress(ProgressSchema, stored);
    return progress.step === 'look' ? look(progress, answer) : list(progress, answer);
  },
};
