import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ImportedSetup } from '../../lib/intel/feed-form.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { sentences } from '../../lib/i18n/format.ts';
import { FailureNote } from '../FailureNote.tsx';
import { Fold } from '../Fold.tsx';
import { FilePicker } from '../FilePicker.tsx';
import { unreadWords, type Unread } from '../unread-words.ts';

/** What came of a file. */
export type SetupImport =
  | { state: 'done'; fileName: string; setup: ImportedSetup }
  | { state: 'failed'; fileName: string; code: keyof Texts['feeds']['setupFailures'] }
  | { state: 'undone'; fileName: string; code: keyof Texts['undone'] }
  /** No file was made. */
  | { state: 'unsaved'; code: Unread };

interface Props {
  /** There is something to export. */
  canExport: boolean;
  /** Of the last file. */
  result: SetupImport | undefined;
  texts: Texts;
  onExport: () => void;
  onImport: (file: File) => void;
}

function Result({ result, texts }: { result: SetupImport; texts: Texts }): VNode {
  const { feeds, intake, mute, settings } = texts;
  if (result.state === 'unsaved')
    return (
      <p class="notice" role="alert">
        {sentences(texts.language, settings.notSaved, unreadWords(result.code, texts))}
      </p>
    );
  if (result.state === 'undone')
    return <FailureNote undone={result.code} what={intake.failed(result.fileName)} texts={texts} />;
  if (result.state === 'failed')
    return (
      <p class="notice" role="alert">
        {result.fileName}: {feeds.setupFailures[result.code]} {mute.nothingChanged}
      </p>
    );
  const { added, known, refused, withoutLogin } = result.setup;
  return (
    <div role="status">
      <p>
        {result.fileName}: {feeds.imported(added, known)} {added > 0 && feeds.importNext}
      </p>
      {withoutLogin > 0 && <p>{feeds.importLogins(withoutLogin)}</p>}
      {refused > 0 && <p>{feeds.importRefused(refused)}</p>}
    </div>
  );
}

/** All feeds out to a file, and in from one. Logins are in none. */
export function SetupFiles({ canExport, result, texts, onExport, onImport }: Props): VNode {
  const { feeds } = texts;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Fold class="fold" summary={feeds.setup}>
      <p class="small muted">{feeds.setupNote}</p>
      <div class="buttons">
        {canExport && (
          <button type="button" class="button" onClick={onExport}>
            {feeds.exportSetup}
          </button>
        )}
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {feeds.importSetup}
        </button>
        <FilePicker
          label={feeds.importSetup}
          accept=".json,application/json"
          input={input}
          onFiles={([file]) => file && onImport(file)}
        />
      </div>
      {result && <Result result={result} texts={texts} />}
    </Fold>
  );
}
