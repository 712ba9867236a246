// A place in a text where a name stands, as the rules see it.
import { UNITS } from '../table/unpack.ts';
import { GROUPS, SELF } from '../unit.ts';

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

/** Where the word before `start` begins and ends. */
function wordBeforeAt(text: string, from: number, start: number): readonly [number, number] {
  let end = start;
  while (end > from && !isInWord(text, end - 1)) end--;
  if (end === start || start - end > MOST_SIGNS) return [start, start];
  let begin = end;
  while (begin > from && isInWord(text, begin - 1)) begin--;
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
  private line: readonly [from: number, to: number] | undefined;
  private word: readonly [start: number, end: number] | undefined;
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
    return (this.line ??= this.findLine())[0];
  }

  get to(): number {
    return (this.line ??= this.findLine())[1];
  }

  private findLine(): readonly [number, number] {
    return [lineStart(this.text, this.start), lineEnd(this.text, this.end)];
  }

  get before(): string {
    return (this.textBefore ??= this.text.slice(this.from, this.start));
  }

  get after(): string {
    return (this.textAfter ??= this.text.slice(this.end, this.to));
  }

  /** The word right before, "" for none, and what parts the two. */
  get wordBefore(): string {
    return this.text.slice(...(this.word ??= wordBeforeAt(this.text, this.from, this.start)));
  }

  get gap(): string {
    return this.text.slice((this.word ??= wordBeforeAt(this.text, this.from, this.start))[1], this.start);
  }
}

export const writtenAt = ({ text, start, end }: Place): string => text.slice(start, end);
