// What is the same for every kind of server: an answer is a failure, or JSON, or not what was asked for.
import { parseJson } from '../../../intel/json.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import { isRawObject, ownText } from '../fields.ts';
import type { FeedAnswer } from '../remote.ts';
import { failureOf, FeedError } from '../remote.ts';

const SAID_IN = ['description', 'message', 'error', 'title', 'name'];

/** What the server says about a failure, for the details of an error: one line, "" where it says nothing. */
export function saidBy({ status, body }: FeedAnswer): string {
  const json = parseJson(body);
  const said = isRawObject(json)
    ? SAID_IN.map((key) => ownText(json, key)).find((text) => text !== undefined)
    : undefined;
  return cutText(cleanLine(`${status} ${said ?? ''}`), 200);
}

/** @throws FeedError for a status that says no. */
function refuseFailure(answer: FeedAnswer): void {
  const code = failureOf(answer.status);
  if (code !== undefined) throw new FeedError(code, saidBy(answer));
}

/** @throws FeedError: "not-json" for JSON that was cut or damaged on its way, "not-understood" for what never was any. */
export function jsonOf(answer: FeedAnswer): unknown {
  refuseFailure(answer);
  const json = parseJson(answer.body);
  if (json !== undefined) return json;
  const type = answer.headers['content-type'] ?? '';
  throw new FeedError(/\bjson\b/i.test(type) ? 'not-json' : 'not-understood', cutText(cleanLine(type), 200));
}
