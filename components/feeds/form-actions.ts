// What the form of a feed asks of its page. Failures are codes; their words stand in lib/i18n.
import type { Explored, UrlFound } from '../../lib/intel/explored.ts';
import type { ExploreWish, FeedChange, FeedForm, FormRefusal } from '../../lib/intel/feed-form.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

/** Of the background itself. */
export type AskFailure = keyof Texts['card']['failures'];

export type LookAnswer = Explored | { kind: 'denied' } | { kind: 'unanswered'; code: AskFailure };

export type SaveFailure =
  { kind: 'denied' } | FormRefused | { kind: 'unanswered'; code: keyof Texts['undone'] };
interface FormRefused {
  kind: 'refused';
  code: FormRefusal;
}

/** `added`: those of several that were added before it failed. */
export type SaveAnswer = { ok: true } | { ok: false; added: number; failure: SaveFailure };

/** `origins`: what the browser must permit. It is asked in the call itself, before anything is awaited. */
export interface FormActions {
  look: (wish: ExploreWish, origins: string[]) => Promise<LookAnswer>;
  /** Undefined where nothing was chosen. */
  readText: (found: UrlFound, before: TextReading | undefined) => Promise<TextReading | undefined>;
  add: (forms: readonly FeedForm[], origins: string[]) => Promise<SaveAnswer>;
  change: (feedId: string, change: FeedChange, origins: string[]) => Promise<SaveAnswer>;
}
