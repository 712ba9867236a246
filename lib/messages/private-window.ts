import { browser } from 'wxt/browser';

/** Whether the window that a page of ours is in is a private one. */
export const isPrivateWindow = async (): Promise<boolean> => (await browser.windows.getCurrent()).incognito;
