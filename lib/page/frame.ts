// The card's iframe: an extension page that this page's scripts can't read. It may be forbidden here, and there is no event for
// that: only its silence tells.
import { atEnd } from './listen.ts';
import { api } from './browser.ts';
import { newTimer } from './scheduling.ts';
import { CARD_HELLO, type FromCard, type ToCard } from '../messages/card.ts';

/** ms from the load of the frame to its "ready"; a cold card on a slow machine takes a third of it. */
const PATIENCE = 1_500;
/** ms from its creation to its load, which comes of a forbidden frame too, and late where the machine is busy. */
const LOAD_PATIENCE = 10_000;

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

export interface Frame {
  readonly isReady: boolean;
  readonly isForbidden: boolean;
  load(load: Load): void;
  post(message: ToCard): void;
  focus(): void;
}

export function newFrame(box: HTMLElement, listener: FrameListener, key: string, signal: AbortSignal): Frame {
  const iframe = document.createElement('iframe');
  let port: MessagePort | undefined;
  /** Sent again to a frame that has loaded anew. */
  let latest: Load | undefined;
  const later = newTimer(signal);
  const state = { isReady: false, isForbidden: false };

  const post = (message: ToCard): void => {
    if (state.isReady) port?.postMessage(message);
  };
  const take = ({ data: message }: MessageEvent<FromCard>): void => {
    if (message.type === 'ready') {
      later();
      state.isReady = true;
      state.isForbidden = false;
      if (latest) post(latest);
    }
    listener.message(message);
  };
  /** Also after the frame was moved and has loaded anew. The port reaches our own origin or nobody. */
  const greet = (): void => {
    if (signal.aborted) return;
    state.isReady = false;
    later(silent, PATIENCE);
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port.onmessage = take;
    iframe.contentWindow?.postMessage({ type: CARD_HELLO, key }, ownOrigin(), [port2]);
  };
  const silent = (): void => {
    state.isForbidden = true;
    listener.forbidden();
  };
  // Chromium's pages under Cross-Origin-Embedder-Policy let only such frames in, and their scripts are told the address of any other.
  // There is no `allow`: of what the page may not do itself its scripts would be told, with our id (ReportingObserver).
  if (!import.meta.env.FIREFOX) Reflect.set(iframe, 'credentialless', true);
  iframe.addEventListener('load', greet);

  atEnd(signal, () => port?.close());
  return Object.assign(state, {
    load: (load: Load) => {
      latest = load;
      if (iframe.src !== '') post(load);
      else {
        iframe.src = api.runtime.getURL('/card.html');
        box.append(iframe);
        later(silent, LOAD_PATIENCE);
      }
    },
    post,
    focus: () => iframe.focus(),
  });
}
