import { useEffect, useState } from 'preact/hooks';

/** Whether the page is as the media query asks, now and as its window changes. */
export function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const changed = (): void => setSo(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return isSo;
}
