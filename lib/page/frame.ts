// The card's iframe: an extension page that this page's scripts can't read. It may be forbidden here, and there is no event for
// that: only its silence tells.
import { atEnd } from './listen.ts';
import { api } from './browser.ts';
import { CARD_HELLO, type FromCard, type ToCard } from '../messages/card.ts';

/** ms from the frame's creation to its "ready"; a cold card on a slow machine takes a third of it. */
const PATIENCE = 1_500;

/** Chromium's getURL names a random host for this page, but the frame ends up in the origin of the extension's id. */
const ownOrigin = (): string =>
  import.meta.env.FIREFOX
    ? new URL(api.runtime.getURL('/card.html')).origin
    : `chrome-extension://${api.runtime.id}`;

export interface FrameListener {
  message(message: FromCard): void;
  /** This page lets no card in. */
  forbidden(): void;
}

type Load = Extract<ToCard, { type: 'load' }>;

export class Frame {
  isReady = false;
  isForbidden = false;
  readonly #box: HTMLElement;
  readonly #listener: FrameListener;
  readonly #signal: AbortSignal;
  #iframe: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** Sent again to a frame that has loaded anew. */
  #load: Load | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, listener: FrameListener, signal: AbortSignal) {
    this.#box = box;
    this.#listener = listener;
    this.#signal = signal;
    atEnd(signal, () => {
      clearTimeout(this.#timer);
      this.#port?.close();
    });
  }

  load(load: Load): void {
    this.#load = load;
    if (this.#iframe === undefined) this.#create(false);
    else this.post(load);
  }

  post(message: ToCard): void {
    if (this.isReady) this.#port?.postMessage(message);
  }

  focus(): void {
    this.#iframe?.focus();
  }

  #create(credentialless: boolean): void {
    this.#iframe?.remove();
    const iframe = document.createElement('iframe');
    // Pages under Cross-Origin-Embedder-Policy let only such frames in.
    if (credentialless) Reflect.set(iframe, 'credentialless', true);
    // Without an origin this means that of `src`, which the frame leaves.
    iframe.allow = `clipboard-write ${ownOrigin()}`;
    iframe.addEventListener('load', () => this.#greet(iframe));
    iframe.src = api.runtime.getURL('/card.html');
    this.#iframe = iframe;
    this.#box.append(iframe);
    this.#timer = setTimeout(() => this.#silent(credentialless), PATIENCE);
  }

  /** Also after the frame was moved and has loaded anew. The port reaches our own origin or nobody. */
  #greet(iframe: HTMLIFrameElement): void {
    if (this.#signal.aborted) return;
    this.isReady = false;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event: MessageEvent<FromCard>) => this.#take(event.data);
    iframe.contentWindow?.postMessage({ type: CARD_HELLO }, ownOrigin(), [port2]);
  }

  #take(message: FromCard): void {
    if (message.type === 'ready') {
      clearTimeout(this.#timer);
      this.isReady = true;
      this.isForbidden = false;
      if (this.#load !== undefined) this.post(this.#load);
    }
    this.#listener.message(message);
  }

  #silent(credentialless: boolean): void {
    if (!credentialless && 'credentialless' in HTMLIFrameElement.prototype) {
      this.#create(true);
      return;
    }
    this.isForbidden = true;
    this.#listener.forbidden();
  }
}
