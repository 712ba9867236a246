import { listen, ofPerson } from './listen.ts';
import { contains, type Point } from './hit-test.ts';
import type { Box } from './card-place.ts';
import { newTimer } from './scheduling.ts';

/** ms, as long as platforms take for their own long press. */
const LONG = 500;
/** CSS pixels that a resting finger may move. */
const STILL = 10;

/** A long press on a mark opens its card; a tap stays the page's, and outside of the card it closes it. */
export function watchTouch(
  uses: { press(point: Point): boolean; cardBox(): Box | undefined; close(): void },
  signal: AbortSignal,
): void {
  let start: Point | undefined;
  let opened = false;
  const later = newTimer(signal);
  const end = (): void => later();
  const down = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const box = uses.cardBox();
    if (box !== undefined && !contains(box, point)) uses.close();
    start = point;
    opened = false;
    later(() => (opened = uses.press(point)), LONG);
  };
  const move = ({ clientX, clientY }: PointerEvent): void => {
    if (start !== undefined && Math.hypot(clientX - start.x, clientY - start.y) > STILL) end();
  };
  listen(['pointerdown'], ofPerson(down), signal);
  listen(['pointermove'], ofPerson(move), signal);
  listen(['pointerup', 'pointercancel'], ofPerson(end), signal);
  // The browser's own menu for a long press would lie over the card.
  const menu = (event: MouseEvent): void => {
    if (opened) event.preventDefault();
    opened = false;
  };
  window.addEventListener('contextmenu', menu, { signal, capture: true });
}
