import { useEffect, useRef } from 'preact/hooks';
import { sentences } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';

type Told = (isSaved: boolean) => void;

/** Calls back after each change of a setting that this page has made: whether the browser has stored it. */
export type WatchSaved = (told: Told, signal: AbortSignal) => void;

/** A switch that springs back says nothing of why. `watch` stays the same from render to render. */
export function useSaved(watch: WatchSaved, told: Told): void {
  const latest = useRef(told);
  latest.current = told;
  useEffect(() => {
    const watching = new AbortController();
    watch((isSaved) => latest.current(isSaved), watching.signal);
    return () => watching.abort();
  }, [watch]);
}

export function unsavedWords({ undone, language }: Texts): string {
  const { happened, advice } = undone['store-failed'];
  return sentences(language, happened, advice);
}
