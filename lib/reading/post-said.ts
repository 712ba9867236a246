// From what a page says of a post to its record. A page's process is never trusted: whatever has not the form of an id, a number or
// a date is left out.
import * as v from 'valibot';
import { chatRef, permalinkOf, type ChatRef, type PostRef } from '../intel/post.ts';
import { present } from '../intel/present.ts';
import {
  MAX_POST_TEXT,
  MAX_SAID,
  POST_FIELDS,
  SITE_NAMES,
  type PostSaid,
  type SiteName,
} from '../messages/page.ts';
import { fromA } from './said/telegram-a.ts';
import { fromK } from './said/telegram-k.ts';
import { fromPreview } from './said/telegram-preview.ts';
import { type Known } from './said/known.ts';

const MAX_ADDRESS = 2_000;

const Said = v.object({
  site: v.picklist(SITE_NAMES),
  address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
  ...v.entriesFromList(POST_FIELDS, v.optional(v.pipe(v.string(), v.maxLength(MAX_SAID)))),
  text: v.optional(v.pipe(v.string(), v.maxLength(MAX_POST_TEXT))),
});

const READERS: Record<SiteName, (said: PostSaid) => Known> = {
  'telegram-a': fromA,
  'telegram-k': fromK,
  'telegram-preview': fromPreview,
};

/** A post as the page told of it. */
export interface ReadPost {
  site: SiteName;
  post: PostRef;
  /** All of its text; any space is a plain one. */
  text?: string;
  /** What of it stands in spoilers. */
  spoilers?: string[];
}

/** What client A writes for spaces here and there: a post has one text, and one hash, in every client. */
const NBSP = '\u00a0';

const linkOf = (chat: ChatRef, messageId: number | undefined): string | undefined =>
  messageId === undefined ? undefined : permalinkOf(chat, messageId);

/** The parts of a text between flat pairs of start and end, each behind the last; a pair that lies elsewhere is passed over. */
function partsOf(text: string, pairs: string): string[] {
  const edges = pairs.split(',').map(Number);
  let free = 0;
  return edges.flatMap((start, at) => {
    const end = edges[at + 1] ?? -1;
    if (at % 2 !== 0 || !(start >= free && end > start && end <= text.length)) return [];
    free = end;
    return [text.slice(start, end)];
  });
}

function textOf({ text, spoilers }: PostSaid): Pick<ReadPost, 'text' | 'spoilers'> {
  if (text === undefined) return {};
  const plain = text.replaceAll(NBSP, ' ');
  const parts = spoilers === undefined ? [] : partsOf(plain, spoilers);
  return parts.length === 0 ? { text: plain } : { text: plain, spoilers: parts };
}

/** Undefined for what is no answer to the command `record`, or names no chat. */
export function readPostSaid(answer: unknown): ReadPost | undefined {
  const result = v.safeParse(Said, answer);
  if (!result.success) return undefined;
  const { site, address, ...fields } = result.output;
  const said: PostSaid = { site, address, ...present(fields) };
  const { peer, topic, ...post } = READERS[site](said);
  const chat = chatRef(peer, topic);
  if (chat === undefined) return undefined;
  const more = present({ permalink: linkOf(chat, post.messageId), views: said.views });
  return { site, post: { ...post, chat, ...more }, ...textOf(said) };
}
