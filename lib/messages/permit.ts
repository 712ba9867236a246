import { browser } from 'wxt/browser';

/** Call it in the press itself, before any await: browsers ask in no other moment. Resolves to whether it is allowed. */
export const permit = (origins: string[]): Promise<boolean> =>
  origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins }).catch(() => false); // a browser that refuses to ask has not allowed it
