import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { FailureCode } from '../answer.ts';

/** Why a question has no answer: what is said of storing is of no use here. */
export const unreadWords = (code: FailureCode, { own, card, language }: Texts): string =>
  code === 'store-failed'
    ? sentences(language, card.failures[code].title, card.failures[code].advice)
    : own.failures[code];
