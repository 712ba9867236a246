import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { RefusedMute } from '../../lib/intel/mute-file.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FailureNote } from '../FailureNote.tsx';
import { FilePicker } from '../FilePicker.tsx';

type FileFailure = keyof Texts['mute']['fileFailures'];

/** What came of a file. */
export type MuteImport =
  | { state: 'done'; fileName: string; added: number; known: number; refused: readonly RefusedMute[] }
  | { state: 'failed'; fileName: string; code: FileFailure | 'unreadable' }
  | { state: 'undone'; fileName: string; code: keyof Texts['undone'] };

interface Props {
  /** There is something to export. */
  canExport: boolean;
  /** Of the last file. */
  result: MuteImport | undefined;
  texts: Texts;
  onExport: () => void;
  onImport: (file: File) => void;
}

function Refused({ refused, texts: { mute } }: { refused: readonly RefusedMute[]; texts: Texts }): VNode {
  return (
    <details class="small">
      <summary>{mute.refused(refused.length)}</summary>
      <ul class="refusals">
        {refused.map(({ place, name, reason }) => (
          <li key={place}>{mute.refusal(place, name, mute.refusals[reason])}</li>
        ))}
      </ul>
    </details>
  );
}

function why(code: (MuteImport & { state: 'failed' })['code'], { mute }: Texts): string {
  return code === 'unreadable' ? mute.unreadable : mute.fileFailures[code];
}

function Result({ result, texts }: { result: MuteImport; texts: Texts }): VNode {
  const { intake, mute } = texts;
  if (result.state === 'undone')
    return <FailureNote undone={result.code} what={intake.failed(result.fileName)} texts={texts} />;
  if (result.state === 'failed')
    return (
      <div class="notice" role="alert">
        <p>
          {sentences(
            texts.language,
            intake.failed(result.fileName),
            why(result.code, texts),
            mute.nothingChanged,
          )}
        </p>
      </div>
    );
  return (
    <div class="counts" role="status">
      <p>
        {result.fileName}: {mute.imported(result.added, result.known)}
      </p>
      {result.refused.length > 0 && <Refused refused={result.refused} texts={texts} />}
    </div>
  );
}

/** Out to a file, and in from one. */
export function MuteFiles({ canExport, result, texts, onExport, onImport }: Props): VNode {
  const { mute } = texts;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="buttons">
        {canExport && (
          <button type="button" class="button" aria-describedby="mute-export-note" onClick={onExport}>
            {mute.exportAll}
          </button>
        )}
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {mute.importFile}
        </button>
        <FilePicker
          label={mute.importFile}
          accept=".json,application/json"
          input={input}
          onFiles={([file]) => file && onImport(file)}
        />
      </div>
      {canExport && (
        <p class="small muted" id="mute-export-note">
          {mute.exportNote}
        </p>
      )}
      {result && <Result result={result} texts={texts} />}
    </>
  );
}
