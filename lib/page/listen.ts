/** Listens on the window before the page does, until the signal; the page's events stay as they are. */
export function listen<T extends keyof WindowEventMap>(
  types: readonly T[],
  take: (event: WindowEventMap[T]) => unknown,
  signal: AbortSignal,
): void {
  for (const type of types) window.addEventListener(type, take, { signal, capture: true, passive: true });
}

/** Passes over what a script has made up. */
export const ofPerson =
  <E extends Event>(take: (event: E) => void) =>
  (event: E): void => {
    if (event.isTrusted) take(event);
  };

export const atEnd = (signal: AbortSignal, clean: () => void): void =>
  signal.addEventListener('abort', clean);
