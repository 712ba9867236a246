// The set-up of all feeds, out to a file and in from one.
import { useState } from 'preact/hooks';
import type { SetupImport } from '../../components/feeds/SetupFiles.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { MAX_SETUP } from '../../lib/messages/feeds.ts';
import { download } from './download.ts';
import { readSmallFile } from './small-file.ts';

async function importSetup(file: File): Promise<SetupImport> {
  const fileName = file.name;
  const chosen = await readSmallFile(file, MAX_SETUP);
  if (!chosen.ok) return { state: 'failed', fileName, code: chosen.code };
  const outcome = await ask('import-feeds', { text: chosen.text });
  if (outcome.ok) return { state: 'done', fileName, setup: outcome.value };
  const { code } = outcome;
  return code === 'bad-request' ? { state: 'failed', fileName, code } : { state: 'undone', fileName, code };
}

interface UseSetup {
  /** Of the last file. */
  result: SetupImport | undefined;
  exportSetup: () => void;
  importSetup: (file: File) => void;
}

export function useSetup(onDone: () => void): UseSetup {
  const [result, setResult] = useState<SetupImport>();
  const exportAll = async (): Promise<void> => {
    const outcome = await ask('export-feeds', {});
    setResult(outcome.ok ? undefined : { state: 'unsaved', code: outcome.code });
    if (outcome.ok) download('byname-feeds.json', outcome.value);
  };
  const take = async (file: File): Promise<void> => {
    setResult(await importSetup(file));
    onDone();
  };
  return { result, exportSetup: () => void exportAll(), importSetup: (file) => void take(file) };
}
