// The card's state with everything that changes it: the page script's messages, the person, the background's answers.
import type { FromCard, ToCard } from '../../lib/messages/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askAround } from '../../lib/messages/ask-around.ts';
import { readToCard } from '../../lib/messages/check-card.ts';
import { reduce, START, type Action, type State } from './state.ts';

export class CardSession {
  state: State = START;
  /** Called after each change. */
  onChange: () => void = () => undefined;
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readToCard(data);
      if (message === undefined) console.warn('Byname card: unknown message ignored');
      else this.#receive(message);
    };
    this.tell({ type: 'ready' });
  }

  tell(message: FromCard): void {
    this.#port.postMessage(message);
  }

  /** Shows another entity's card on top of this one. */
  async open(pk: number): Promise<void> {
    this.apply({ type: 'open' });
    const { asked } = this.state;
    this.apply({ type: 'answer', asked, outcome: await ask('card-of', { pk }) });
  }

  pin(pinned: boolean): void {
    this.apply({ type: 'pin', pinned });
    this.tell({ type: 'pinned', pinned });
  }

  close(): void {
    this.tell({ type: 'close' });
  }

  apply(action: Action): void {
    this.state = reduce(this.state, action);
    this.onChange();
  }

  #receive(message: ToCard): void {
    if (message.type === 'load') void this.#load(message);
    else this.apply(message);
  }

  async #load({ version, mention, text }: ToCard & { type: 'load' }): Promise<void> {
    this.apply({ type: 'load', text });
    const { asked } = this.state;
    void askAround({ version, mention }).then((around) => this.apply({ type: 'around', asked, around }));
    const outcome = await ask('card', { version, mention });
    this.apply({ type: 'answer', asked, outcome, text });
    if (!outcome.ok && outcome.code === 'stale') this.tell({ type: 'stale' });
  }
}
