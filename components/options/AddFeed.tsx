import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  texts: Texts;
  onFiles: (files: File[]) => void;
}

/** A button, and a place to drop files on. */
export function AddFeed({ texts, onFiles }: Props): VNode {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const onChange = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // the same file can be chosen again
  };
  return (
    <section
      class={`block drop ${isOver ? 'over' : ''}`}
      aria-labelledby="add-title"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <h2 id="add-title">{texts.options.add}</h2>
      <p class="muted">{isOver ? texts.options.dropNow : texts.options.addNote}</p>
      <button type="button" class="button primary" onClick={() => input.current?.click()}>
        <SignIcon sign="add" /> {texts.options.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".json,.csv,.tsv,.tab,.txt,application/json,text/csv,text/tab-separated-values,text/plain"
        aria-label={texts.options.choose}
        onChange={onChange}
      />
    </section>
  );
}
