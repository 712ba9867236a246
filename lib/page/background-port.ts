// The port to the background, which may die at any moment. A lost port reopens only when there is something to say.
import { atEnd, listen } from './listen.ts';
import type { Browser } from 'wxt/browser';
import { api } from './browser.ts';
import { newTimer } from './scheduling.ts';
import {
  PAGE_PORT,
  type PagePolicy,
  type PageReply,
  type PageRequest,
  type PeersSaid,
} from '../messages/page.ts';

type Found = Extract<PageReply, { type: 'found' }>;

interface Waiting {
  request: Extract<PageRequest, { type: 'find' }>;
  resolve: (found: Found | undefined) => void;
}

export interface PortListener {
  policy(policy: PagePolicy): void;
  sheet(css: string): void;
  /** The extension was updated, switched off or removed: nothing of it will ever answer. */
  gone(): void;
}

/** After Back, Chromium's port is dead without a word: an answer that takes this long (ms) never comes. */
const PATIENCE = 10_000;
/** ms. */
const ORPHANED_AFTER = 500;
const FIRST_RETRY = 200;
const LAST_RETRY = 30_000;

/** False in a page script whose extension is no longer there. */
export function isAlive(): boolean {
  try {
    // Undefined in Chromium then, whatever its type says.
    return Boolean(api.runtime.id);
  } catch {
    return false;
  }
}

export interface BackgroundPort {
  /** Asks what this page may do; the answer comes to the listener, as it does after each reopening. */
  hello(): void;
  /** Undefined when the lexicon can't be read now, or this port has ended. Never rejects. */
  find(text: string, context: string, peers?: PeersSaid): Promise<Found | undefined>;
  tell(request: PageRequest): void;
}

/** `marks`: what the page says hello with. */
export function newBackgroundPort(
  marks: () => string,
  listener: PortListener,
  signal: AbortSignal,
): BackgroundPort {
  const waiting = new Map<number, Waiting>();
  /** Our hello has no answer yet: without one nothing is read. */
  let isUnheard = false;
  let port: Browser.runtime.Port | undefined;
  let seq = 0;
  let retry = FIRST_RETRY;

  const later = newTimer(signal);
  const close = (): void => {
    later();
    port?.disconnect();
    port = undefined;
  };
  const resend = (): void => {
    if (port === undefined && (isUnheard || waiting.size > 0)) open();
  };
  const giveUp = (): void => {
    close();
    resend();
  };
  const lost = (which: typeof port): void => {
    if (which !== port) return;
    port = undefined;
    // Chromium closes the ports of an extension that goes, and only then makes its scripts orphans.
    setTimeout(() => !isAlive() && listener.gone(), ORPHANED_AFTER);
    if (isUnheard || waiting.size > 0) {
      later(resend, retry);
      retry = Math.min(2 * retry, LAST_RETRY);
    }
  };
  const post = (request: PageRequest): void => {
    try {
      if (request.type === 'hello') isUnheard = true;
      port?.postMessage(request);
      if (request.type === 'find') later(giveUp, PATIENCE);
    } catch {
      lost(port);
    }
  };
  const take = (reply: PageReply): void => {
    retry = FIRST_RETRY;
    if (reply.type === 'policy') {
      isUnheard = false;
      listener.policy(reply.policy);
    } else if (reply.type === 'sheet') listener.sheet(reply.css);
    else answer(reply.seq, reply.type === 'found' ? reply : undefined);
  };
  const answer = (to: number, found: Found | undefined): void => {
    const asked = waiting.get(to);
    waiting.delete(to);
    if (waiting.size === 0) later();
    else later(giveUp, PATIENCE);
    asked?.resolve(found);
  };
  const open = (): void => {
    if (signal.aborted) return;
    try {
      const opened = api.runtime.connect({ name: PAGE_PORT });
      port = opened;
      opened.onMessage.addListener(take);
      opened.onDisconnect.addListener(() => lost(opened));
    } catch {
      listener.gone();
      return;
    }
    post({ type: 'hello', marks: marks() });
    for (const { request } of waiting.values()) post(request);
  };
  const tell = (request: PageRequest): void => {
    if (signal.aborted) return;
    if (port !== undefined) post(request);
    else {
      open();
      // Opening says hello, and sends again what waits for an answer.
      if (request.type !== 'find' && request.type !== 'hello') post(request);
    }
  };

  atEnd(signal, () => {
    close();
    for (const { resolve } of waiting.values()) resolve(undefined);
    waiting.clear();
  });
  // An open port keeps a page out of the back/forward cache.
  listen(['pagehide'], close, signal);
  listen(['pageshow'], resend, signal);
  return {
    hello: () => tell({ type: 'hello', marks: marks() }),
    tell,
    find: (text, context, peers) =>
      new Promise((resolve) => {
        seq += 1;
        const request = { type: 'find' as const, seq, text, context, ...(peers && { peers }) };
        if (signal.aborted) resolve(undefined);
        else waiting.set(seq, { request, resolve });
        tell(request);
      }),
  };
}
