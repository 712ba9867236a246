/** What the page must not see of our host: some pages take every key and click that comes along (Telegram's composer). */
const EVENTS = `keydown keyup keypress beforeinput input paste copy cut click auxclick dblclick contextmenu
  wheel touchstart touchend touchmove focusin focusout focus blur`.split(/\s+/);
for (const does of ['down', 'up', 'move', 'over', 'out', 'enter', 'leave'])
  EVENTS.push('pointer' + does, 'mouse' + does);

/** Stops events at our host before the page gets them. */
export function hideEvents(host: EventTarget, signal: AbortSignal): void {
  const stop = (event: Event): void => {
    if (event.target === host) event.stopImmediatePropagation();
  };
  for (const type of EVENTS) window.addEventListener(type, stop, { signal, capture: true, passive: true });
}
