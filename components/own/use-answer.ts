import { useEffect, useState } from 'preact/hooks';
import type { Answer, FailureCode } from '../answer.ts';

export type Asked<T> =
  | { state: 'none' }
  | { state: 'waiting' }
  | { state: 'there'; value: T; isOld: boolean }
  | { state: 'failed'; code: FailureCode };

/** Milliseconds in which a person types the next letter. */
const TYPING = 120;

/**
 * The answer to the question as it is now, undefined asks nothing. Until it comes, the last answer stays, as an old one; a late
 * answer to an older question is dropped.
 */
export function useAnswer<Q extends string | object, T>(
  question: Q | undefined,
  ask: (question: Q) => Promise<Answer<T>>,
): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'none' });
  useEffect(() => {
    if (question === undefined) {
      setAsked({ state: 'none' });
      return;
    }
    let isOld = false;
    setAsked((before) => (before.state === 'there' ? { ...before, isOld: true } : { state: 'waiting' }));
    const timer = setTimeout(() => {
      void ask(question).then((answer) => {
        if (isOld) return;
        setAsked(
          answer.ok
            ? { state: 'there', value: answer.value, isOld: false }
            : { state: 'failed', code: answer.code },
        );
      });
    }, TYPING);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [JSON.stringify(question), ask]);
  return asked;
}
