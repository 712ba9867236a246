// What the card page shows: a pile of views, the last one on top; back takes one off.
import type { Around } from '../../lib/intel/around.ts';
import type { Card } from '../../lib/intel/card.ts';
import type { Mute } from '../../lib/intel/mute.ts';
import type { Outcome } from '../../lib/messages/extension.ts';

export type View =
  | { state: 'loading'; text: string }
  /** `text` is what stands on the page; a card that was opened from another one has none. */
  | { state: 'card'; card: Card; text?: string }
  | { state: 'failed'; code: (Outcome<Card> & { ok: false })['code'] };

export interface State {
  views: readonly View[];
  /** Counts questions to the background, so that a late answer to an older one is dropped. */
  asked: number;
  pinned: boolean;
  shown: boolean;
  /** The card was opened by keyboard: whatever it shows takes the focus. */
  takesFocus: boolean;
  /** What the page says around the name of the first view. */
  around: Around | undefined;
  /** What was muted on the card of the first view. */
  muted: Mute | undefined;
}

export type Action =
  | { type: 'load'; text: string }
  | { type: 'open' }
  | { type: 'answer'; asked: number; outcome: Outcome<Card>; text?: string }
  | { type: 'back' }
  | { type: 'pin'; pinned: boolean }
  | { type: 'around'; asked: number; around: Around | undefined }
  /** `asked` as it was when the person pressed. */
  | { type: 'muted'; asked: number; muted: Mute | undefined }
  | { type: 'shown'; focus: boolean }
  | { type: 'hidden' };

export const START: State = {
  views: [],
  asked: 0,
  pinned: false,
  shown: false,
  takesFocus: false,
  around: undefined,
  muted: undefined,
};

export const topOf = (state: State): View | undefined => state.views.at(-1);

function viewOf(outcome: Outcome<Card>, text: string | undefined): View {
  if (!outcome.ok) return { state: 'failed', code: outcome.code };
  return { state: 'card', card: outcome.value, ...(text === undefined ? {} : { text }) };
}

function answered(state: State, action: Action & { type: 'answer' }): State {
  if (action.asked !== state.asked) return state;
  const below = state.views.filter(({ state: kind }) => kind !== 'loading');
  return { ...state, views: [...below, viewOf(action.outcome, action.text)] };
}

/** A card that was still asked for when the person went back is wanted no more. */
const wentBack = (state: State): State => ({
  ...state,
  asked: state.asked + 1,
  views: state.views.slice(0, -1),
});

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'load':
      return {
        ...state,
        asked: state.asked + 1,
        views: [{ state: 'loading', text: action.text }],
        around: undefined,
        muted: undefined,
      };
    case 'open':
      return { ...state, asked: state.asked + 1 };
    case 'answer':
      return answered(state, action);
    case 'around':
      return action.asked === state.asked ? { ...state, around: action.around } : state;
    case 'back':
      return state.views.length > 1 ? wentBack(state) : state;
    case 'pin':
      return { ...state, pinned: action.pinned };
    case 'muted':
      return action.asked === state.asked ? { ...state, muted: action.muted } : state;
    case 'shown':
      return { ...state, shown: true, takesFocus: action.focus };
    case 'hidden':
      return { ...state, shown: false, takesFocus: false, pinned: false };
  }
}
