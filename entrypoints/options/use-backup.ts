// Everything out to a file, and in again by way of a look at what it holds.
import { useRef, useState } from 'preact/hooks';
import type { BackupActions, BackupState } from '../../components/options/Backup.tsx';
import { MAX_BACKUP, type BackupPartName } from '../../lib/intel/backup.ts';
import { ask } from '../../lib/messages/ask.ts';
import { permit } from '../../lib/messages/permit.ts';
import { download } from './download.ts';
import { readSmallFile } from './small-file.ts';

interface Chosen {
  text: string;
  state: BackupState;
}

const failed = (fileName: string, code: (BackupState & { state: 'failed' })['code']): Chosen => ({
  text: '',
  state: { state: 'failed', fileName, code },
});

async function lookAt(file: File): Promise<Chosen> {
  const fileName = file.name;
  const chosen = await readSmallFile(file, MAX_BACKUP);
  if (!chosen.ok) return failed(fileName, chosen.code);
  const { text } = chosen;
  const outcome = await ask('look-at-backup', { text });
  if (!outcome.ok) return failed(fileName, 'other');
  const read = outcome.value;
  return read.ok
    ? { text, state: { state: 'looked', fileName, found: read.found } }
    : failed(fileName, read.code);
}

/** "byname-2026-01-31.json", by the clock on the wall. */
function fileNameOf(now: Date): string {
  const pad = (value: number): string => value.toString().padStart(2, '0');
  return `byname-${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}.json`;
}

export function useBackup(onDone: () => void): { state: BackupState; actions: BackupActions } {
  const [{ text, state }, setChosen] = useState<Chosen>({ text: '', state: { state: 'none' } });
  const isTaking = useRef(false);
  const show = (now: BackupState): void => setChosen({ text: '', state: now });
  const save = async (): Promise<void> => {
    const outcome = await ask('write-backup', {});
    if (outcome.ok) download(fileNameOf(new Date()), outcome.value);
    else show({ state: 'unsaved', code: outcome.code });
  };
  const take = async (parts: BackupPartName[]): Promise<void> => {
    // Taken in twice, the second time would be what can be taken back: nothing.
    if (state.state !== 'looked' || isTaking.current) return;
    isTaking.current = true;
    const { fileName, found } = state;
    // What is refused is left out of the list of sites by the background.
    await permit(parts.includes('settings') ? found.sites : []);
    const outcome = await ask('take-backup', { text, parts });
    show(outcome.ok ? { state: 'taken' } : { state: 'undone', fileName, code: outcome.code });
    onDone();
  };
  const actions: BackupActions = {
    save: () => void save(),
    open: (file) =>
      void lookAt(file).then((chosen) => {
        isTaking.current = false;
        setChosen(chosen);
      }),
    take: (parts) => void take(parts),
    cancel: () => show({ state: 'none' }),
  };
  return { state, actions };
}
