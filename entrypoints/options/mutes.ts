// The mutes as the background knows them, and what can be done with them.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { MuteImport } from '../../components/options/MuteFiles.tsx';
import type { ListedMute, MuteActions } from '../../components/options/MuteItem.tsx';
import type { Mute } from '../../lib/intel/mute.ts';
import { MAX_MUTE_FILE, readMuteFile, writeMuteFile } from '../../lib/intel/mute-file.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';
import { NEWS_KEY } from '../../lib/messages/page.ts';
import { download } from './download.ts';

/** Calls back after each piece of news until it is told to stop: a card or another options page may have muted something. */
function onNews(hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && NEWS_KEY in changes) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function importFile(file: File): Promise<MuteImport> {
  const fileName = file.name;
  if (file.size > MAX_MUTE_FILE) return { state: 'failed', fileName, code: 'too-large' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { state: 'failed', fileName, code: 'unreadable' };
  const read = readMuteFile(text, Date.now());
  if (!read.ok) return { state: 'failed', fileName, code: read.code };
  const outcome = await ask('add-mutes', { mutes: read.mutes });
  if (!outcome.ok) return { state: 'failed', fileName, code: 'not-saved' };
  return { state: 'done', fileName, ...outcome.value, refused: read.refused };
}

const newestFirst = (a: ListedMute, b: ListedMute): number => b.mute.createdAt - a.mute.createdAt;

export interface Mutes {
  /** The newest first; undefined until the background has answered. */
  items: readonly ListedMute[] | undefined;
  failure: ErrorCode | undefined;
  /** Of the last file. */
  result: MuteImport | undefined;
  actions: MuteActions;
  exportAll: () => void;
  importFile: (file: File) => void;
}

export function useMutes(): Mutes {
  const [mutes, setMutes] = useState<readonly Mute[]>();
  /** In this page's life: they can be brought back. */
  const [removed, setRemoved] = useState<readonly Mute[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();
  const [result, setResult] = useState<MuteImport>();
  const reload = useMemo(
    () =>
      inOrder(
        () => ask('mutes', {}),
        (outcome) => {
          if (outcome.ok) setMutes(outcome.value);
          setFailure(outcome.ok ? undefined : outcome.code);
        },
      ),
    [],
  );
  useEffect(() => {
    void reload();
    return onNews(() => void reload());
  }, [reload]);

  const change = async (asked: Promise<Outcome<unknown>>, then: () => void): Promise<void> => {
    const outcome = await asked;
    if (!outcome.ok) {
      setFailure(outcome.code);
      return;
    }
    then();
    await reload();
  };
  const without = (all: readonly Mute[], { id }: Mute): Mute[] => all.filter((each) => each.id !== id);
  const actions: MuteActions = {
    remove: (mute) =>
      void change(ask('unmute', { ids: [mute.id] }), () =>
        setRemoved((before) => [...without(before, mute), mute]),
      ),
    restore: (mute) =>
      void change(ask('add-mutes', { mutes: [mute] }), () => setRemoved((before) => without(before, mute))),
  };
  const gone = removed.filter(({ id }) => mutes?.every((mute) => mute.id !== id) ?? true);
  const items = mutes && [
    ...mutes.map((mute) => ({ mute, isRemoved: false })),
    ...gone.map((mute) => ({ mute, isRemoved: true })),
  ];
  return {
    items: items?.sort(newestFirst),
    failure,
    result,
    actions,
    exportAll: () => download('byname-mutes.json', writeMuteFile(mutes ?? [])),
    importFile: (file) =>
      void importFile(file).then((done) => {
        setResult(done);
        return reload();
      }),
  };
}
