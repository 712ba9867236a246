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

function failureWords(failure: SaveFailure, { feeds, feedForm, undone }: Texts): string[] {
  switch (failure.kind) {
    case 'denied':
      return [feeds.denied, feedForm.nothingChanged];
    case 'refused':
      return [feedForm.refusals[failure.code], feedForm.nothingChanged];
    case 'unanswered':
      return [undone[failure.code].happened, undone[failure.code].advice];
  }
}

function toldWords({ failure, added, all }: SaveTold, texts: Texts): string {
  const [why = '', then = ''] = failureWords(failure, texts);
  if (added === 0) return sentences(texts.language, why, then);
  const next = failure.kind === 'unanswered' ? [then] : [];
  return sentences(texts.language, texts.feedForm.someAdded(added, all), why, ...next);
}

/** What is to be put right, or what has failed. */
export const SaveProblem = ({ problem, told, texts }: Props): VNode => (
  <div role="alert">
    {problem && <p class="notice">{texts.feedForm[problem]}</p>}
    {told && <p class="notice">{toldWords(told, texts)}</p>}
  </div>
);
