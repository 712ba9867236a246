import { browser, type Browser } from 'wxt/browser';

const OWN_ORIGIN = browser.runtime.getURL('/').replace(/\/$/, '');

/** Content scripts carry our id too: only the origin says that a page of ours is speaking. */
export const isOwnPage = ({ id, origin }: Browser.runtime.MessageSender): boolean =>
  id === browser.runtime.id && origin === OWN_ORIGIN;
