// The search as it is typed: what begins so at once, and after a moment what is spelt much like it.
import { useEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../lib/intel/search.ts';
import type { Answer, FailureCode } from '../answer.ts';

export type Find = (query: string, isNear: boolean) => Promise<Answer<SearchAnswer>>;

export interface Searched {
  /** What it answers; another than the one that is typed while that is on its way. */
  query: string;
  answer: SearchAnswer | undefined;
  /** Why there is none. */
  failure?: FailureCode;
  /** Nothing more will come for what is typed. */
  isDone: boolean;
}

const NOTHING: Searched = { query: '', answer: undefined, isDone: true };

/** Milliseconds in which a person types the next letter: until then nobody waits for typos. */
const TYPING = 200;

/** `query` without spaces around it. A late answer to an older question is dropped. */
export function useSearch(query: string, find: Find): Searched {
  const [searched, setSearched] = useState<Searched>(NOTHING);
  useEffect(() => {
    if (query === '') {
      setSearched(NOTHING);
      return;
    }
    let isOld = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (isNear: boolean): Promise<void> => {
      const outcome = await find(query, isNear);
      if (isOld) return;
      const answer = outcome.ok ? outcome.value : undefined;
      const isDone = answer?.mayBeMore !== true;
      setSearched({ query, answer, isDone, ...(outcome.ok ? {} : { failure: outcome.code }) });
      if (!isDone) timer = setTimeout(() => void ask(true), TYPING);
    };
    setSearched((before) => ({ ...before, isDone: false }));
    void ask(false);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [query, find]);
  return searched;
}
