// Keys of the card, while the focus is in it.

export const EVIDENCE_KEY = 'E';
export const DOSSIER_KEY = 'D';
export const WATCH_KEY = 'W';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), select, textarea');

/** Presses the button that has said that it listens for this key. */
export function pressByKey(event: KeyboardEvent, card: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toUpperCase();
  const buttons = [...card.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')];
  buttons.find((button) => button.getAttribute('aria-keyshortcuts') === key)?.click();
}
