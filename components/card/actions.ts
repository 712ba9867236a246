import type { SayBond } from './Bonds.tsx';

export interface KeepActions {
  /** Puts an entity on the watch-list, or takes it off. Absent where it can't be; false: it did not go through. */
  watch?: (id: string, isWatched: boolean) => Promise<boolean>;
  /** Shows an entity's dossier. Absent where there is none to go to. */
  dossier?: (id: string) => void;
}

/** What a card can ask of the page that shows it. */
export interface CardActions extends KeepActions {
  /** Show another entity's card in the place of this one. */
  open: (pk: number) => void;
  /** Resolves to whether the browser let us. */
  copy: (text: string) => Promise<boolean>;
  /** Says which parts are the same. Absent where nothing can be said. */
  bond?: SayBond;
  back: () => void;
  close: () => void;
  /** Absent where the card stands in a page of ours and has nothing to be pinned to. */
  pin?: (pinned: boolean) => void;
}
