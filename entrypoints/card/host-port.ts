// The one line to the page script that shows this card: a MessagePort in the hello of our parent. A page that has found this
// frame's address can say hello, too, but doesn't know the key.
import * as v from 'valibot';
import { ask } from '../../lib/messages/ask.ts';
import { CARD_HELLO } from '../../lib/messages/card.ts';

const Hello = v.object({ type: v.literal(CARD_HELLO), key: v.string() });

async function isOurs(data: unknown): Promise<boolean> {
  const hello = v.safeParse(Hello, data);
  if (!hello.success) return false;
  const outcome = await ask('is-card-key', { key: hello.output.key });
  return outcome.ok && outcome.value;
}

/** Resolves once; every later window message is ignored. */
export function hostPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listener = async (event: MessageEvent<unknown>): Promise<void> => {
      const [port, ...more] = event.ports;
      if (event.source !== window.parent || !port || more.length > 0) return;
      if (!(await isOurs(event.data))) return;
      window.removeEventListener('message', take);
      resolve(port);
    };
    const take = (event: MessageEvent<unknown>): void => void listener(event);
    window.addEventListener('message', take);
  });
}
