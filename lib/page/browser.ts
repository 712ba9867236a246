// The extension API of the page script. The polyfill behind `wxt/browser` would be a third of the script and do nothing there: every
// browser that Byname runs in has this API with promises of its own, under this name in Firefox as well.
import type { WxtBrowser } from 'wxt/browser';

/** Not `browser`: where Chromium lacks that, an element of the page with that id stands under the name. */
declare const chrome: WxtBrowser;

export const api = chrome;
