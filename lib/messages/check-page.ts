// What a page script may say to the background, checked on arrival: a page's process is never trusted.
import * as v from 'valibot';
import {
  BLOCK_BREAK,
  MAX_CONTEXT,
  MAX_FIND_LENGTH,
  SENT_BREAK,
  SITE_NAMES,
  type PageRequest,
} from './page.ts';
import { Natural } from './schemas.ts';

/** More distinct mentions than this in one document are not counted. */
const MAX_SEEN = 20_000;
/** Posts in one message. */
const MAX_MET = 100;
/** A text has no room for more names. */
const MAX_PEERS = 20_000;
const MAX_PEER_WORDS = 4_000;
/** What a card shows as the text that stands on the page. */
const MAX_CARD_TEXT = 200;
/** A highlight name goes into a style sheet, so it is a plain identifier. */
const HIGHLIGHT_NAME = /^(?:[a-z][a-z0-9-]{0,63})?$/;

const Peers = v.pipe(
  v.object({
    site: v.picklist(SITE_NAMES),
    places: v.array(Natural),
    said: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_PEER_WORDS))), v.maxLength(MAX_PEERS)),
    covered: v.exactOptional(
      v.pipe(
        v.array(Natural),
        v.maxLength(2 * MAX_PEERS),
        v.check((flat) => flat.length % 2 === 0),
      ),
    ),
  }),
  v.check(({ places, said }) => places.length === 2 * said.length),
);

const Text = v.pipe(
  v.string(),
  v.maxLength(MAX_FIND_LENGTH),
  v.transform((text) => text.replaceAll(SENT_BREAK, BLOCK_BREAK)),
);

const Schema: v.GenericSchema<unknown, PageRequest> = v.variant('type', [
  v.object({ type: v.literal('hello'), marks: v.pipe(v.string(), v.regex(HIGHLIGHT_NAME)) }),
  v.object({
    type: v.literal('find'),
    seq: Natural,
    text: Text,
    context: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
    peers: v.exactOptional(Peers),
  }),
  v.object({ type: v.literal('new-document') }),
  v.object({ type: v.literal('context'), context: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)) }),
  v.object({
    type: v.literal('seen'),
    version: Natural,
    mentions: v.pipe(
      v.array(Natural),
      v.maxLength(2 * MAX_SEEN),
      v.check((flat) => flat.length % 2 === 0),
    ),
    changed: v.boolean(),
  }),
  v.object({
    type: v.literal('met'),
    version: Natural,
    posts: v.pipe(
      v.array(
        v.object({
          place: v.pipe(v.string(), v.maxLength(MAX_PEER_WORDS)),
          said: v.unknown(),
          mentions: v.pipe(v.array(Natural), v.maxLength(MAX_SEEN)),
          answered: v.pipe(v.array(Natural), v.maxLength(MAX_SEEN)),
        }),
      ),
      v.maxLength(MAX_MET),
    ),
  }),
  v.object({
    type: v.literal('card-elsewhere'),
    version: Natural,
    mention: Natural,
    text: v.pipe(v.string(), v.maxLength(MAX_CARD_TEXT)),
  }),
]);

/** Undefined for whatever is no request of the contract. */
export function readPageRequest(message: unknown): PageRequest | undefined {
  const result = v.safeParse(Schema, message);
  return result.success ? result.output : undefined;
}
