import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Draws at once what `change` changes. The browser takes its picture of the page as soon as the listeners have run; when a script
 * has asked for it, as our own button does, no microtask comes before that.
 */
function drawNow(change: () => void): void {
  const kept = { ...options };
  options.debounceRendering = (draw) => draw();
  change();
  delete options.debounceRendering;
  Object.assign(options, kept);
}

/** True while the page is printed, by whatever way: what is folded on the screen is to be whole on paper. */
export function usePaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const going = new AbortController();
    const listen = (type: string, value: boolean): void =>
      window.addEventListener(type, () => drawNow(() => setPaper(value)), { signal: going.signal });
    listen('beforeprint', true);
    listen('afterprint', false);
    return () => going.abort();
  }, []);
  return isPaper;
}
