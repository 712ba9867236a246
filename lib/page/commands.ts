import { atEnd } from './listen.ts';
import { api } from './browser.ts';
import type { PageCommand } from '../messages/page.ts';

const TYPES = [
  'report',
  'learnt',
  'share',
  'forget',
  'step',
  'open-card',
  'go-to',
  'card-for-frame',
] satisfies PageCommand['type'][];

/** Only our own extension reaches a content script's runtime; other messages of it are not for the page. */
const isCommand = (message: unknown): message is PageCommand =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  TYPES.some((type) => type === message.type);

export function onCommand(take: (command: PageCommand) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    if (isCommand(message)) take(message);
  };
  api.runtime.onMessage.addListener(listener);
  atEnd(signal, () => api.runtime.onMessage.removeListener(listener));
}
