import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isUsableReading, type TextReading } from '../../lib/intel/text-reading.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { Segments } from '../Segments.tsx';
import { Outcome } from './Outcome.tsx';
import type { TextSource } from './source.ts';
import { TableFields } from './TableFields.tsx';

interface Props {
  source: TextSource;
  /** What it probably is, or how it was read before. */
  start: TextReading;
  /** On the button; absent: that it is imported. */
  confirm?: string;
  texts: Texts;
  onChosen: (reading: TextReading) => void;
  /** Closed without a choice. */
  onCancel: () => void;
}

/** The same text as the other shape; the kind stays. */
function reshaped(reading: TextReading, as: TextReading['as'], source: TextSource): TextReading {
  if (as === reading.as) return reading;
  const { kind } = reading;
  return as === 'list' ? { as, kind } : { ...source.table, kind };
}

function Fields({ reading, source, texts, onChange }: FieldProps): VNode {
  const words = texts.reading;
  return (
    <>
      <Segments
        legend={words.as}
        value={reading.as}
        options={words.shapes}
        onChange={(as) => onChange(reshaped(reading, as, source))}
      />
      <Choice
        label={words.kind}
        value={reading.kind}
        options={texts.common.kinds}
        onChange={(kind) => onChange({ ...reading, kind })}
      />
      <p class="small muted">{reading.as === 'list' ? words.listNote : words.kindNote}</p>
      {reading.as === 'table' && (
        <TableFields table={reading} source={source} texts={texts} onChange={onChange} />
      )}
    </>
  );
}

type FieldProps = Pick<Props, 'source' | 'texts'> & {
  reading: TextReading;
  onChange: (reading: TextReading) => void;
};

/** A modal dialog: how a table or a list is read, and what comes of it. */
export function ReadingDialog({ source, start, confirm, texts, onChosen, onCancel }: Props): VNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<TextReading>();
  const [reading, setReading] = useState(start);
  const words = texts.reading;
  const isUsable = isUsableReading(reading);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isUsable) return;
    chosen.current = reading;
    dialog.current?.close();
  };
  const onClose = (): void => (chosen.current ? onChosen(chosen.current) : onCancel());
  return (
    <dialog class="reading" aria-labelledby={`${id}-title`} ref={dialog} onClose={onClose}>
      <h2 id={`${id}-title`}>{words.title(source.fileName)}</h2>
      <form class="reading-form" onSubmit={onSubmit}>
        <Fields reading={reading} source={source} texts={texts} onChange={setReading} />
        {!isUsable && (
          <p class="notice" role="alert">
            {words.noName}
          </p>
        )}
        <Outcome reading={reading} source={source} texts={texts} />
        <p class="small muted">{words.formulas}</p>
        <div class="buttons">
          <button type="submit" class="button primary" disabled={!isUsable}>
            {confirm ?? words.import}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
