// A place in a text where a name stands, as the rules see it.
import { UNITS } from '../table/unpack.ts';
import { GROUPS, SELF } from '../unit.ts';

/** How far the rules look: about ten words. */
const REACH = 80;
/** Signs between a word and the name behind it. */
const MOST_SIGNS = 3;

const LINE_FEED = 0x0a;
const BLOCK_BREAK = 0xffff;

export interface Place {
  text: string;
  start: number;
  end: number;
  /** Of the form; see traits.ts. */
  traits: number;
  /** How the intel writes it; see case-rule.ts. */
  caseRule: number;
  /** Whether an actor has this name, and whether software has it. */
  isActor: boolean;
  isSoftware: boolean;
  /** The line around it, as far as the rules look. */
  from: number;
  to: number;
  before: string;
  after: string;
  /** The word right before, "" for none, and what parts the two. */
  wordBefore: string;
  gap: string;
}

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
function wordBeforeAt(text: string, from: number, start: number): [number, number] {
  let end = start;
  while (end > from && !isInWord(text, end - 1)) end--;
  if (end === start || start - end > MOST_SIGNS) return [start, start];
  let begin = end;
  while (begin > from && isInWord(text, begin - 1)) begin--;
  return [begin, end];
}

export function placeAt(
  text: string,
  start: number,
  end: number,
  of: Pick<Place, 'traits' | 'isActor' | 'isSoftware' | 'caseRule'>,
): Place {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const [wordStart, wordEnd] = wordBeforeAt(text, from, start);
  return {
    text,
    start,
    end,
    from,
    to,
    before: text.slice(from, start),
    after: text.slice(end, to),
    wordBefore: text.slice(wordStart, wordEnd),
    gap: text.slice(wordEnd, start),
    traits: of.traits,
    caseRule: of.caseRule,
    isActor: of.isActor,
    isSoftware: of.isSoftware,
  };
}

export const writtenAt = ({ text, start, end }: Place): string => text.slice(start, end);
