import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { MarkedText, type PastedMark } from './MarkedText.tsx';

interface Look {
  style: 'underline' | 'tint';
  weight: keyof Texts['showing']['weights'];
}

interface Props {
  text: string;
  /** Of that text; undefined while it is being read. */
  marks: readonly PastedMark[] | undefined;
  /** Why it can't be read. */
  unread?: string | undefined;
  /** How many UTF-16 units are read. */
  limit: number;
  isTooLong: boolean;
  look: Look;
  texts: Texts;
  onText: (text: string) => void;
  onMark: (mark: PastedMark) => void;
  /** The card, or why there is none. */
  children?: ComponentChildren;
}

function sumOf(marks: readonly PastedMark[], text: string, { paste }: Texts): string {
  const names = new Set(marks.map(({ start, end }) => text.slice(start, end)));
  return marks.length === 0 ? paste.none : paste.found(marks.length, names.size);
}

function Result({ text, marks, unread, look, texts, onMark, children }: Props): VNode {
  const { paste, common } = texts;
  const sum = marks === undefined ? common.loading : sumOf(marks, text, texts);
  return (
    <section class="block" aria-labelledby="result-title">
      <h2 id="result-title">{paste.result}</h2>
      <p role="status" class={unread === undefined ? 'muted' : 'notice'}>
        {unread ?? sum}
      </p>
      <div class="paste-result">
        <div class={`style-${look.style} weight-${look.weight}`}>
          <MarkedText text={text} marks={marks ?? []} onMark={onMark} />
        </div>
        {marks !== undefined && marks.length > 0 && <div class="paste-card">{children}</div>}
      </div>
    </section>
  );
}

/** A box to paste a text into, and the text with its names marked. */
export function PasteView(props: Props): VNode {
  const { text, limit, isTooLong, texts, onText } = props;
  const { paste, language } = texts;
  const field = useRef<HTMLTextAreaElement>(null);
  const clear = (): void => {
    // The button that is pressed goes.
    field.current?.focus();
    onText('');
  };
  return (
    <main class="page paste">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {paste.title}
      </h1>
      <section class="block">
        <label for="text">{paste.lead}</label>
        <textarea
          id="text"
          ref={field}
          class="text"
          rows={text === '' ? 10 : 4}
          value={text}
          placeholder={paste.placeholder}
          spellcheck={false}
          autofocus
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        {isTooLong && (
          <p class="notice small" role="alert">
            {paste.tooLong(formatNumber(language, limit))}
          </p>
        )}
        {text !== '' && (
          <button type="button" class="button" onClick={clear}>
            {paste.clear}
          </button>
        )}
      </section>
      {text.trim() !== '' && <Result {...props} />}
    </main>
  );
}
