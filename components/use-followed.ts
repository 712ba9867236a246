import { useEffect, useState } from 'preact/hooks';

/** Calls back with each new value until the signal aborts. */
export type Follow<T> = (changed: (value: T) => void, signal: AbortSignal) => unknown;

/** A value as it is now, wherever it is changed. `follow` stays the same from render to render. */
export function useFollowed<T>(first: T, follow: Follow<T>): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const following = new AbortController();
    follow(setValue, following.signal);
    return () => following.abort();
  }, [follow]);
  return value;
}
