// Names in a list whose items are lines or blocks of a page: each begins its line behind the same mark, or has it for itself.
import { NO_LETTER } from '../../intel/letters.ts';

interface Span {
  start: number;
  end: number;
}

/** Longer lines are no items of a list of names. */
const LONGEST = 120;

const LINE_FEED = 0x0a;
const BLOCK_BREAK = 0xffff;

function lineAround(text: string, { start, end }: Span): Span | undefined {
  const isBreak = (at: number): boolean => {
    const code = text.charCodeAt(at);
    return code === LINE_FEED || code === BLOCK_BREAK;
  };
  let [from, to] = [start, end];
  while (from > 0 && !isBreak(from - 1)) if (start - --from > LONGEST) return undefined;
  while (to < text.length && !isBreak(to)) if (++to - end > LONGEST) return undefined;
  return { start: from, end: to };
}

/** "-", "•", "1.", "[x]", "": nothing that is a word. */
const MARK = new RegExp(`^${NO_LETTER}{0,8}$`);

const markKind = (mark: string): string => mark.trim().replace(/\d+/g, '1');

/** Whether the second stands on the line below the first, and both are items of one list. */
export function isListedBelow(text: string, first: Span, second: Span): boolean {
  const [line, next] = [lineAround(text, first), lineAround(text, second)];
  if (line === undefined || next?.start !== line.end + 1) return false;
  const mark = text.slice(line.start, first.start);
  const nextMark = text.slice(next.start, second.start);
  if (!MARK.test(mark) || !MARK.test(nextMark) || markKind(mark) !== markKind(nextMark)) return false;
  const isAlone = MARK.test(text.slice(first.end, line.end)) && MARK.test(text.slice(second.end, next.end));
  return isAlone || markKind(mark) !== '';
}
