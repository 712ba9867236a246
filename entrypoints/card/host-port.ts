// The one line to the page script that shows this card: a MessagePort in the first hello of our parent.
import { CARD_HELLO } from '../../lib/messages/card.ts';

const isHello = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === CARD_HELLO;

/** Resolves once; every later window message is ignored. */
export function hostPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listener = (event: MessageEvent<unknown>): void => {
      const [port, ...more] = event.ports;
      if (event.source !== window.parent || !isHello(event.data) || !port || more.length > 0) return;
      window.removeEventListener('message', listener);
      resolve(port);
    };
    window.addEventListener('message', listener);
  });
}
