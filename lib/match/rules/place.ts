// A place in a text where a name stands, as the rules see it.

/** How far the rules look: about ten words. */
const REACH = 80;

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
  /** The text before and after on the same line, at most REACH characters. */
  before: string;
  after: string;
}

const lineAfter = (text: string): string => text.slice(0, text.search(/[\n\uffff]|$/));
const lineBefore = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\uffff')) + 1);

export function placeAt(
  text: string,
  start: number,
  end: number,
  of: Pick<Place, 'traits' | 'isActor' | 'isSoftware' | 'caseRule'>,
): Place {
  const before = lineBefore(text.slice(Math.max(0, start - REACH), start));
  const after = lineAfter(text.slice(end, end + REACH));
  return { text, start, end, before, after, ...of };
}

export const writtenAt = ({ text, start, end }: Place): string => text.slice(start, end);
