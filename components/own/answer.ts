// What these components ask of their page. A failure is a code; its words stand in lib/i18n.
import { useEffect, useState } from 'preact/hooks';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

export type FailureCode = keyof Texts['own']['failures'];

/** Why a question has no answer: what is said of storing is of no use here. */
export const unreadWords = (code: FailureCode, { own, card, language }: Texts): string =>
  code === 'store-failed'
    ? sentences(language, card.failures[code].title, card.failures[code].advice)
    : own.failures[code];

export type Answer<T> = { ok: true; value: T } | { ok: false; code: FailureCode };

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
