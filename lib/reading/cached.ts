// Something small from the store, in memory: "found here" asks several times a second.

export interface Cached<T> {
  get: () => Promise<T>;
  /** It has changed. */
  forget: () => void;
}

/** Read when it is first needed, again when it was forgotten or could not be read. */
export function cached<T>(read: () => Promise<T>): Cached<T> {
  let value: Promise<T> | undefined;
  const forget = (): void => {
    value = undefined;
  };
  const readOrForget = async (): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      forget();
      throw error;
    }
  };
  return { get: () => (value ??= readOrForget()), forget };
}
