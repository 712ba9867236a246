import { atEnd } from './listen.ts';
import { api } from './browser.ts';
import type { PageAnswer, PageCommand } from '../messages/page.ts';

/**
 * `take` gives the answer; undefined leaves it to another frame. Only the background reaches a page script, and only one of its own
 * version: an older one hears nothing any more.
 */
export function onCommand(take: (command: PageCommand) => PageAnswer | undefined, signal: AbortSignal): void {
  const listener = (
    command: PageCommand,
    _sender: unknown,
    respond: (answer: PageAnswer) => void,
  ): undefined => {
    const answer = take(command);
    if (answer) respond(answer);
  };
  api.runtime.onMessage.addListener(listener);
  atEnd(signal, () => api.runtime.onMessage.removeListener(listener));
}
