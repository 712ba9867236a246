// How the extension's own pages ask the background.
import { browser } from 'wxt/browser';
import type { ExtensionRequests, Outcome, RequestType } from './extension.ts';

/** An ended background starts again with the next message, so one that got no answer is sent once more. */
const TRIES = 2;

function isOutcome<T>(value: unknown): value is Outcome<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** Never throws: a background that does not answer is the failure "not-ready". */
export async function ask<T extends RequestType>(
  type: T,
  args: ExtensionRequests[T]['ask'],
): Promise<Outcome<ExtensionRequests[T]['answer']>> {
  let detail = 'no answer';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      const answer: unknown = await browser.runtime.sendMessage({ ...args, type });
      if (isOutcome<ExtensionRequests[T]['answer']>(answer)) return answer;
    } catch (error) {
      detail = String(error);
    }
  }
  return { ok: false, code: 'not-ready', detail };
}
