// Contract between the page script and the card's iframe, over a MessagePort that the page script hands to the card's own origin.

/** The one window message the card listens to, once: { type: CARD_HELLO, key } with the port; the key is `PagePolicy.cardKey`. */
export const CARD_HELLO = 'byname-card';

/** Page script → card. */
export type ToCard =
  /** Fetch and lay out, but stay unseen until the host shows the frame. `text` is what stands on the page, cut to 200 units. */
  | { type: 'load'; version: number; mention: number; text: string }
  /** The frame is shown. With `focus`, focus goes into the card (keyboard). */
  | { type: 'shown'; focus: boolean }
  | { type: 'hidden' };

/** Card → page script. */
export type FromCard =
  | { type: 'ready' }
  /** Wanted size in CSS pixels; the host clamps it to the viewport. */
  | { type: 'size'; width: number; height: number }
  | { type: 'pinned'; pinned: boolean }
  | { type: 'close' }
  /** The mention id belongs to an older lexicon: mark the page anew. */
  | { type: 'stale' };
