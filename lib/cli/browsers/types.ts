// One small interface over the two browsers, for `npm start` and the end-to-end tests.
import type { Key } from './keys.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** An empty folder for the browser's profile. */
  profile: string;
  headless: boolean;
  /** "host:port" of an HTTP proxy that everything goes through, loopback too. */
  proxy?: string;
  dark?: boolean;
  /** Takes certificates that nobody vouches for. */
  insecureCertificates?: boolean;
  /** For Firefox, default true: the extension may run in private windows. In Chromium it always may. */
  privateWindows?: boolean;
  /** For Firefox: preferences beside the usual ones. */
  prefs?: Record<string, boolean | number | string>;
}

export interface Point {
  x: number;
  y: number;
}

/** Something that JavaScript runs in: a tab's page or one of its frames. */
export interface Realm {
  url: () => Promise<string>;
  /** Value of an expression (a promise is awaited), by way of JSON; undefined becomes null. */
  evaluate: (expression: string) => Promise<unknown>;
}

/** Settles when it is done; what it settles with means nothing. */
export type Done = Promise<unknown>;

export interface PageCost {
  /** ms that the page's main thread has worked since it was first asked; not what it waited for a processor. */
  busy: () => Promise<number>;
  /** Bytes that JavaScript holds there, ours too, without what nobody needs any more. */
  heap: () => Promise<number>;
  /** While something happens: which part of the main thread's working time scripts had whose addresses begin with this. */
  partOf: (scripts: string, during: () => Done) => Promise<number>;
}

export interface Tab extends Realm {
  goto: (url: string) => Done;
  /** Runs code in every document that opens here from now on, and in each of its frames, before their own scripts. */
  runFirst: (code: string) => Done;
  /** Goes through the tab's history. */
  back: () => Done;
  /** All frames under the page, also those in closed shadow roots. */
  frames: () => Promise<Realm[]>;
  /** Moves the mouse; CSS pixels from the viewport's corner. */
  hover: (to: Point) => Done;
  click: (at: Point) => Done;
  /** Presses keys together: ("Alt", "Shift", "n"). */
  press: (...keys: Key[]) => Done;
  setFiles: (selector: string, paths: string[]) => Done;
  /** Emulates a viewport; only this tab. */
  resize: (width: number, height: number) => Done;
  screenshot: (path: string) => Done;
  /** Chromium: what the page costs. */
  cost?: PageCost;
  bringToFront: () => Done;
  close: () => Done;
}

export interface Browser {
  name: BrowserName;
  version: string;
  /** "chrome-extension://<id>" or "moz-extension://<uuid>". */
  extensionOrigin: string;
  open: (url: string) => Promise<Tab>;
  /** A tab that somebody else has opened, also in a private window. */
  find: (url: string) => Promise<Tab | undefined>;
  /** Firefox: runs code with the browser's own rights; gives back its value as text. */
  inChrome?: (body: string) => Promise<string | undefined>;
  /** Ends the background as the browser does when it is idle: no goodbye. */
  killBackground: () => Promise<void>;
  /** Chromium: bytes that the background's JavaScript holds, without what nobody needs any more. */
  backgroundHeap?: () => Promise<number>;
  /** Chromium: runs something in the background's own world; throws while it sleeps. */
  inBackground?: (expression: string) => Promise<void>;
  /** Chromium: how many bytes the extension may store from now on, with what it has; undefined: as many as the disk holds. */
  limitStorage?: (bytes: number | undefined) => Promise<void>;
  /** Resolves when the browser has ended, by whomever. */
  ended: Promise<void>;
  close: () => Promise<void>;
}
