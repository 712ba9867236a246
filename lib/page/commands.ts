import { atEnd } from './listen.ts';
import { api } from './browser.ts';
import type { PageAnswer, PageCommand } from '../messages/page.ts';

const TYPES = [
  'record',
  'report',
  'places',
  'read-again',
  'learnt',
  'share',
  'forget',
  'step',
  'open-card',
  'go-to',
  'go-to-post',
  'card-for-frame',
] satisfies PageCommand['type'][];

/** Only our own extension reaches a content script's runtime; other messages of it are not for the page. */
const isCommand = (message: unknown): message is PageCommand =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  TYPES.some((type) => type === message.type);

/** `take` gives the answer; undefined leaves it to another frame. */
export function onCommand(take: (command: PageCommand) => PageAnswer | undefined, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, respond: (answer: PageAnswer) => void): undefined => {
    const answer = isCommand(message) ? take(message) : undefined;
    if (answer !== undefined) respond(answer);
  };
  api.runtime.onMessage.addListener(listener);
  atEnd(signal, () => api.runtime.onMessage.removeListener(listener));
}
