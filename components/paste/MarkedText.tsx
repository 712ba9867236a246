import type { VNode } from 'preact';
import type { MarkClass } from '../../lib/intel/kinds.ts';

/** A name in the text, in UTF-16 units. */
export interface PastedMark {
  start: number;
  end: number;
  mention: number;
  markClass: MarkClass;
}

interface Props {
  text: string;
  /** In order, none over another. */
  marks: readonly PastedMark[];
  onMark: (mark: PastedMark) => void;
}

/** A text with its names as marks; pointing at one asks for its card. */
export function MarkedText({ text, marks, onMark }: Props): VNode {
  const between = marks.map(({ start }, index) => text.slice(marks[index - 1]?.end ?? 0, start));
  return (
    <p class="pasted" dir="auto">
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {between[index]}
          <button
            type="button"
            class={`mark class-${mark.markClass}`}
            onPointerEnter={() => onMark(mark)}
            onFocus={() => onMark(mark)}
            onClick={() => onMark(mark)}
          >
            {text.slice(mark.start, mark.end)}
          </button>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </p>
  );
}
