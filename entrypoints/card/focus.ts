// Keyboard in the card: Tab stays inside.

const REACHABLE = 'a[href], button:not([disabled]), [tabindex="0"]';

function reachable(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(REACHABLE)];
  return all.filter((element) => element.tabIndex >= 0 && element.checkVisibility());
}

/** At the last (first) place, Tab (Shift + Tab) goes on at the other end. */
export function keepTabInside(event: KeyboardEvent, root: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const places = reachable(root);
  const [from, to] = event.shiftKey ? [places[0], places.at(-1)] : [places.at(-1), places[0]];
  const isOutside = document.activeElement === null || document.activeElement === document.body;
  if (document.activeElement !== from && !isOutside) return;
  event.preventDefault();
  to?.focus();
}
