import { useEffect, useState } from 'preact/hooks';

/** True while the page is printed, by whatever way: what is folded on the screen is to be whole on paper. */
export function usePaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useEffect(() => {
    const going = new AbortController();
    window.addEventListener('beforeprint', () => setPaper(true), { signal: going.signal });
    window.addEventListener('afterprint', () => setPaper(false), { signal: going.signal });
    return () => going.abort();
  }, []);
  return isPaper;
}
