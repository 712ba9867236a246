/** A star and what pressing it does. */
export interface Watching {
  isWatched: boolean;
  /** The last press did not go through. */
  failed: boolean;
  toggle: () => void;
}
