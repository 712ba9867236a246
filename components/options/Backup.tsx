import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BackupFound, BackupPartName } from '../../lib/intel/backup.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FailureNote } from '../FailureNote.tsx';
import { FilePicker } from '../FilePicker.tsx';
import { unreadWords, type Unread } from '../unread-words.ts';
import { BackupPreview } from './BackupPreview.tsx';

/** How far a file has come. */
export type BackupState =
  | { state: 'none' }
  | { state: 'looked'; fileName: string; found: BackupFound }
  | { state: 'taken' }
  | { state: 'failed'; fileName: string; code: keyof Texts['settings']['failures'] }
  /** No file was made. */
  | { state: 'unsaved'; code: Unread }
  | { state: 'undone'; fileName: string; code: keyof Texts['undone'] };

export interface BackupActions {
  save: () => void;
  open: (file: File) => void;
  /** Must run in the press itself. */
  take: (parts: BackupPartName[]) => void;
  cancel: () => void;
}

interface Props {
  backup: BackupState;
  texts: Texts;
  actions: BackupActions;
}

function News({ backup, texts, actions }: Props): VNode | null {
  const { settings } = texts;
  switch (backup.state) {
    case 'none':
      return null;
    case 'looked':
      return <BackupPreview {...backup} texts={texts} onTake={actions.take} onCancel={actions.cancel} />;
    case 'taken':
      return <p role="status">{settings.taken}</p>;
    case 'undone':
      return <FailureNote undone={backup.code} what={settings.failed(backup.fileName)} texts={texts} />;
    case 'unsaved':
      return (
        <p class="notice" role="alert">
          {sentences(texts.language, settings.notSaved, unreadWords(backup.code, texts))}
        </p>
      );
    case 'failed':
      return (
        <p class="notice" role="alert">
          {sentences(
            texts.language,
            settings.failed(backup.fileName),
            settings.failures[backup.code],
            settings.nothingChanged,
          )}
        </p>
      );
  }
}

/** Everything out to a file, and in again. */
export function Backup(props: Props): VNode {
  const { backup, texts, actions } = props;
  const { settings } = texts;
  const open = useRef<HTMLButtonElement>(null);
  const before = useRef(backup.state);
  useLayoutEffect(() => {
    // The preview has gone, and the button in it that was pressed.
    if (before.current === 'looked' && document.activeElement === document.body) open.current?.focus();
    before.current = backup.state;
  }, [backup.state]);
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="block" aria-labelledby="backup-title">
      <h2 id="backup-title">{settings.backup}</h2>
      <p class="muted">{settings.backupNote}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={actions.save}>
          {settings.save}
        </button>
        <button type="button" class="button" ref={open} onClick={() => input.current?.click()}>
          {settings.open}
        </button>
        <FilePicker
          label={settings.open}
          accept=".json,application/json"
          input={input}
          onFiles={([file]) => file && actions.open(file)}
        />
      </div>
      <News {...props} />
    </section>
  );
}
