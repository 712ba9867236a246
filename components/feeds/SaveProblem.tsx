import type { VNode } from 'preact';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { AccessProblem } from './access.ts';
import type { SaveFailure } from './form-actions.ts';
import type { PickProblem } from './picked.ts';

export type FormProblem = AccessProblem | PickProblem | 'lookFirst';

export interface SaveTold {
  failure: SaveFailure;
  added: number;
  all: number;
}

interface Props {
  problem: FormProblem | undefined;
  told: SaveTold | undefined;
  texts: Texts;
}

function failureWords(failure: SaveFailure, { feeds, feedForm, card, own, language }: Texts): string {
  switch (failure.kind) {
    case 'denied':
      return feeds.denied;
    case 'refused':
      return feedForm.refusals[failure.code];
    case 'unanswered':
      // What is said of a card is about reading; here something was to be stored.
      if (failure.code === 'store-failed') return own.failures['store-failed'];
      return sentences(language, card.failures[failure.code].title, card.failures[failure.code].advice);
  }
}

function toldWords({ failure, added, all }: SaveTold, texts: Texts): string {
  const words = failureWords(failure, texts);
  return added === 0
    ? sentences(texts.language, words, texts.feedForm.nothingChanged)
    : sentences(texts.language, texts.feedForm.someAdded(added, all), words);
}

/** What is to be put right, or what has failed. */
export const SaveProblem = ({ problem, told, texts }: Props): VNode => (
  <div role="alert">
    {problem && <p class="notice">{texts.feedForm[problem]}</p>}
    {told && <p class="notice">{toldWords(told, texts)}</p>}
  </div>
);
