// The port to the background, which may die at any moment. A lost port reopens only when there is something to say.
import { atEnd, listen } from './listen.ts';
import type { Browser } from 'wxt/browser';
import { api } from './browser.ts';
import { PAGE_PORT, type PagePolicy, type PageReply, type PageRequest } from '../messages/page.ts';

type Found = Extract<PageReply, { type: 'found' }>;

interface Waiting {
  request: Extract<PageRequest, { type: 'find' }>;
  resolve: (found: Found | undefined) => void;
}

export interface LineListener {
  policy(policy: PagePolicy): void;
  sheet(css: string): void;
  /** The extension was updated, switched off or removed: nothing of it will ever answer. */
  gone(): void;
}

/** After Back, Chromium's port is dead without a word: an answer that takes this long (ms) never comes. */
const PATIENCE = 10_000;
const FIRST_RETRY = 200;
const LAST_RETRY = 30_000;

/** False in a page script whose extension is no longer there. */
export function isAlive(): boolean {
  try {
    return api.runtime.id !== '';
  } catch {
    return false;
  }
}

export class Line {
  #port: Browser.runtime.Port | undefined;
  #waiting = new Map<number, Waiting>();
  #seq = 0;
  #retry = FIRST_RETRY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: LineListener;
  readonly #signal: AbortSignal;

  constructor(listener: LineListener, signal: AbortSignal) {
    this.#listener = listener;
    this.#signal = signal;
    atEnd(signal, () => this.#end());
    // An open port keeps a page out of the back/forward cache.
    listen(['pagehide'], () => this.#close(), signal);
    listen(['pageshow'], () => this.#resend(), signal);
  }

  /** Asks what this page may do; the answer comes to the listener, as it does after each reopening. */
  hello(): void {
    if (this.#port === undefined) this.#open();
    else this.#post({ type: 'hello' });
  }

  /** Undefined when the lexicon can't be read now, or this line has ended. Never rejects. */
  find(text: string): Promise<Found | undefined> {
    if (this.#signal.aborted) return Promise.resolve(undefined);
    this.#seq += 1;
    const request = { type: 'find' as const, seq: this.#seq, text };
    const answer = new Promise<Found | undefined>((resolve) => {
      this.#waiting.set(request.seq, { request, resolve });
    });
    this.tell(request);
    return answer;
  }

  tell(request: PageRequest): void {
    if (this.#signal.aborted) return;
    if (this.#port === undefined) {
      this.#open();
      // Opening sends again what waits for an answer.
      if (request.type === 'find') return;
    }
    this.#post(request);
  }

  #open(): void {
    if (this.#signal.aborted) return;
    try {
      const port = api.runtime.connect({ name: PAGE_PORT });
      this.#port = port;
      port.onMessage.addListener((reply: PageReply) => this.#take(reply));
      port.onDisconnect.addListener(() => this.#lost(port));
    } catch {
      this.#listener.gone();
      return;
    }
    this.#post({ type: 'hello' });
    for (const { request } of this.#waiting.values()) this.#post(request);
  }

  #post(request: PageRequest): void {
    try {
      this.#port?.postMessage(request);
      if (request.type === 'find') this.#wait(PATIENCE, () => this.#giveUp());
    } catch {
      this.#lost(this.#port);
    }
  }

  #take(reply: PageReply): void {
    this.#retry = FIRST_RETRY;
    if (reply.type === 'policy') this.#listener.policy(reply.policy);
    else if (reply.type === 'sheet') this.#listener.sheet(reply.css);
    else this.#answer(reply.seq, reply.type === 'found' ? reply : undefined);
  }

  #answer(seq: number, found: Found | undefined): void {
    const waiting = this.#waiting.get(seq);
    this.#waiting.delete(seq);
    if (this.#waiting.size === 0) clearTimeout(this.#timer);
    else this.#wait(PATIENCE, () => this.#giveUp());
    waiting?.resolve(found);
  }

  #lost(port: Browser.runtime.Port | undefined): void {
    if (port !== this.#port) return;
    this.#port = undefined;
    if (!isAlive()) this.#listener.gone();
    else if (this.#waiting.size > 0) {
      this.#wait(this.#retry, () => this.#resend());
      this.#retry = Math.min(2 * this.#retry, LAST_RETRY);
    }
  }

  #resend(): void {
    if (this.#port === undefined && this.#waiting.size > 0) this.#open();
  }

  #giveUp(): void {
    this.#close();
    this.#resend();
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#port?.disconnect();
    this.#port = undefined;
  }

  #wait(delay: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delay);
  }

  #end(): void {
    this.#close();
    for (const { resolve } of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
