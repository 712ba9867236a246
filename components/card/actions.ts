/** What a card can ask of the page that shows it. */
export interface CardActions {
  /** Show another entity's card in the place of this one. */
  open: (pk: number) => void;
  /** Resolves to whether the browser let us. */
  copy: (text: string) => Promise<boolean>;
  back: () => void;
  close: () => void;
  pin: (pinned: boolean) => void;
}
