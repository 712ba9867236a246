// A place in a text where a name stands, as the rules see it.
import { UNITS } from '../table/unpack.ts';
import { GROUPS, SELF } from '../unit.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import { saidBy } from './word-before.ts';

/** How far the rules look: about ten words. */
const REACH = 80;
/** Signs between a word and the name behind it. */
const MOST_SIGNS = 3;

const LINE_FEED = 0x0a;
const BLOCK_BREAK = 0xffff;

const isBreak = (code: number): boolean => code === LINE_FEED || code === BLOCK_BREAK;

function lineStart(text: string, start: number): number {
  const furthest = Math.max(0, start - REACH);
  let from = start;
  while (from > furthest && !isBreak(text.charCodeAt(from - 1))) from--;
  return from;
}

function lineEnd(text: string, end: number): number {
  const furthest = Math.min(text.length, end + REACH);
  let to = end;
  while (to < furthest && !isBreak(text.charCodeAt(to))) to++;
  return to;
}

/** Letters and digits of any script. For places inside the text. */
export function isInWord(text: string, at: number): boolean {
  const unit = UNITS[text.charCodeAt(at)] ?? 0;
  return unit >= 0 && (unit & (GROUPS | SELF)) !== 0;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;

/** Between the words of a name. */
export const isGap = (code: number): boolean => code === SPACE || code === NO_BREAK_SPACE || code === HYPHEN;

export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** Where the word before `start` begins and ends. */
function wordBeforeAt(text: string, start: number): readonly [number, number] {
  const furthest = Math.max(0, start - REACH);
  let end = start;
  while (end > furthest && !isInWord(text, end - 1) && !isBreak(text.charCodeAt(end - 1))) end--;
  if (end === start || start - end > MOST_SIGNS) return [start, start];
  let begin = end;
  while (begin > furthest && isInWord(text, begin - 1)) begin--;
  return [begin, end];
}

/** Who has the name that stands at a place, and how it is written in the intel. */
export interface PlacedName {
  /** Of the form; see traits.ts. */
  traits: number;
  /** See case-rule.ts. */
  caseRule: number;
  isActor: boolean;
  isSoftware: boolean;
}

/** What stands around a name is looked up when a rule asks for it, since most are settled by the first. */
export class Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly name: PlacedName;
  private lineFrom: number | undefined;
  private lineTo: number | undefined;
  private sentenceStart: number | undefined;
  private sentenceEnd: number | undefined;
  private word: readonly [start: number, end: number] | undefined;
  private saidBefore: ReturnType<typeof saidBy> | undefined;
  private textBefore: string | undefined;
  private textAfter: string | undefined;

  constructor(text: string, start: number, end: number, name: PlacedName) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.name = name;
  }

  /** The line around it, as far as the rules look. */
  get from(): number {
    return (this.lineFrom ??= lineStart(this.text, this.start));
  }

  get to(): number {
    return (this.lineTo ??= lineEnd(this.text, this.end));
  }

  /** The sentence around it, in that line. */
  get sentenceFrom(): number {
    return (this.sentenceStart ??= sentenceStart(this.text, this.from, this.start));
  }

  get sentenceTo(): number {
    return (this.sentenceEnd ??= sentenceEnd(this.text, this.end, this.to));
  }

  get before(): string {
    return (this.textBefore ??= this.text.slice(this.from, this.start));
  }

  get after(): string {
    return (this.textAfter ??= this.text.slice(this.end, this.to));
  }

  private get wordPlace(): readonly [number, number] {
    return (this.word ??= wordBeforeAt(this.text, this.start));
  }

  /** Where the word right before starts; the place itself for none. */
  get wordStart(): number {
    return this.wordPlace[0];
  }

  /** The word right before, "" for none, and what parts the two. */
  get wordBefore(): string {
    return this.text.slice(this.wordPlace[0], this.wordPlace[1]);
  }

  /** What that word may say of the name. */
  get said(): ReturnType<typeof saidBy> {
    return (this.saidBefore ??= saidBy(this.wordBefore));
  }

  get gap(): string {
    return this.text.slice(this.wordPlace[1], this.start);
  }
}

export const writtenAt = ({ text, start, end }: Place): string => text.slice(start, end);
