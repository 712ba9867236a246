// What a post said, as one line for a report: where it stands, when it was posted and read, its words, and a hash of them. What the
// page doesn't tell is left out, and no date is made more precise than the page has it.
import { defang } from './links.ts';
import type { DateIs, OriginRef, PeerRef, PostRef } from './post.ts';
import { sha256 } from './sha256.ts';

export interface Evidence {
  post: PostRef;
  /** The post's own text, the same from every client. */
  quote: string;
  /** Parts of it that its author put under a spoiler, so that nobody takes them for what everybody sees. */
  spoilers: readonly string[];
  /** Hexadecimal SHA-256 of the quote's UTF-8. */
  sha256: string;
  /** When it was read, in epoch milliseconds. */
  capturedAt: number;
}

/** The words between the facts, in a reader's language. */
export interface EvidenceWords {
  link: (address: string) => string;
  peer: (who: string) => string;
  topic: (topic: string) => string;
  message: (number: number) => string;
  sender: (who: string) => string;
  forwardedFrom: (who: string) => string;
  repliedTo: (who: string) => string;
  quoted: (who: string) => string;
  views: (views: string) => string;
  /** `dateIs` says how precise it is; both times are the same moment. */
  postedAt: (utc: string, local: string) => string;
  postedOn: (date: string, dateIs: DateIs) => string;
  /** What is hashed is what it says now. */
  edited: string;
  capturedAt: (utc: string, local: string) => string;
  text: (quoted: string) => string;
  /** Of its parts. */
  spoilers: (quoted: string) => string;
  hash: (sha256: string) => string;
}

export const evidenceOf = async (
  post: PostRef,
  quote: string,
  spoilers: readonly string[],
  capturedAt: number,
): Promise<Evidence> => ({
  post,
  quote,
  spoilers,
  sha256: await sha256(quote),
  capturedAt,
});

/** Line ends, and what would turn the line around or hide in it. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** As a JSON string: in one line, and whoever reads it back has the very text that was hashed. */
const quotedText = (text: string): string =>
  JSON.stringify(text).replace(
    UNSEEN,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function whoIs({ id, username, title }: PeerRef): string {
  const known = [id, username && `@${username}`, title && quotedText(title)];
  return known.filter(Boolean).join(' ');
}

const originIs = (origin: OriginRef, { message }: EvidenceWords): string =>
  [whoIs(origin), origin.messageId === undefined ? '' : message(origin.messageId)].filter(Boolean).join(', ');

/** Minutes that local clocks are ahead of UTC at a time. */
type OffsetAt = (time: number) => number;

const browserOffset: OffsetAt = (time) => -new Date(time).getTimezoneOffset();

const TO_THE_MINUTE = 16;
const TO_THE_SECOND = 19;

/** "2024-08-25T16:05:09Z" and "2024-08-25T18:05:09+02:00". */
function bothTimes(time: number, length: number, offsetAt: OffsetAt): [utc: string, local: string] {
  const offset = offsetAt(time);
  const shown = (at: number): string => new Date(at).toISOString().slice(0, length);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const zone = [hours, minutes].map((part) => part.toString().padStart(2, '0')).join(':');
  return [`${shown(time)}Z`, `${shown(time + offset * 60_000)}${offset < 0 ? '-' : '+'}${zone}`];
}

function posted({ date, dateIs }: PostRef, words: EvidenceWords, offsetAt: OffsetAt): string | undefined {
  if (date === undefined || dateIs === undefined) return undefined;
  if (dateIs === 'day' || dateIs === 'time-of-day') return words.postedOn(date, dateIs);
  const time = Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  return words.postedAt(...bothTimes(time, dateIs === 'minute' ? TO_THE_MINUTE : TO_THE_SECOND, offsetAt));
}

/** `say` a value where there is one. */
const given = <T>(value: T | undefined, say: (value: T) => string): string =>
  value === undefined || value === '' ? '' : say(value);

const peerSaid = (peer: PeerRef | undefined, say: (who: string) => string): string =>
  peer === undefined ? '' : given(whoIs(peer), say);

/** One line, without intel: it may go wherever the post itself may go. */
export function evidenceLine(
  { post, quote, spoilers, sha256, capturedAt }: Evidence,
  words: EvidenceWords,
  offsetAt: OffsetAt = browserOffset,
): string {
  const { chat, forwardedFrom } = post;
  const topic = [chat.topic?.id?.toString(), given(chat.topic?.title, quotedText)].filter(Boolean).join(' ');
  const parts = [
    'Telegram',
    given(post.permalink, (address) => words.link(defang(address))),
    peerSaid(chat, words.peer),
    given(topic, words.topic),
    given(post.messageId, words.message),
    peerSaid(post.sender, words.sender),
    given(forwardedFrom && originIs(forwardedFrom, words), words.forwardedFrom),
    peerSaid(post.repliedTo, words.repliedTo),
    peerSaid(post.quoted, words.quoted),
    posted(post, words, offsetAt) ?? '',
    post.edited === true ? words.edited : '',
    given(post.views, words.views),
    words.capturedAt(...bothTimes(capturedAt, TO_THE_SECOND, offsetAt)),
    quote === '' ? '' : words.text(quotedText(quote)),
    spoilers.length === 0 ? '' : words.spoilers(spoilers.map(quotedText).join(', ')),
    quote === '' ? '' : words.hash(sha256),
  ];
  return parts.filter((part) => part !== '').join(' | ');
}
