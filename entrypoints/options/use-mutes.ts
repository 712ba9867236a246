// The mutes as the background knows them, and what can be done with them.
import { useState } from 'preact/hooks';
import type { MuteImport } from '../../components/options/MuteFiles.tsx';
import type { ListedMute, MuteActions } from '../../components/options/MuteItem.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Mute } from '../../lib/intel/mute.ts';
import { MAX_MUTE_FILE, readMuteFile, writeMuteFile } from '../../lib/intel/mute-file.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';
import { download } from './download.ts';
import { readSmallFile } from './small-file.ts';

async function importFile(file: File): Promise<MuteImport> {
  const fileName = file.name;
  const chosen = await readSmallFile(file, MAX_MUTE_FILE);
  if (!chosen.ok) return { state: 'failed', fileName, code: chosen.code };
  const read = readMuteFile(chosen.text, Date.now());
  if (!read.ok) return { state: 'failed', fileName, code: read.code };
  const outcome = await ask('add-mutes', { mutes: read.mutes });
  if (!outcome.ok) return { state: 'failed', fileName, code: 'not-saved' };
  return { state: 'done', fileName, ...outcome.value, refused: read.refused };
}

const newestFirst = (a: ListedMute, b: ListedMute): number => b.mute.createdAt - a.mute.createdAt;

export interface Mutes {
  /** The newest first; undefined until the background has answered. */
  items: readonly ListedMute[] | undefined;
  /** There is a ceiling for what is shown. */
  isCut: boolean;
  failure: ErrorCode | undefined;
  /** Of the last file. */
  result: MuteImport | undefined;
  actions: MuteActions;
  exportAll: () => void;
  importFile: (file: File) => void;
}

export function useMutes(): Mutes {
  // A card or another options page may mute something.
  const { value: list, failure, again, run } = useAsked(() => ask('mutes', {}), { hear: watchNews });
  const { mutes, isCut = false } = list ?? {};
  /** In this page's life: they can be brought back. */
  const [removed, setRemoved] = useState<readonly Mute[]>([]);
  const [result, setResult] = useState<MuteImport>();
  const change = async (asked: Promise<Outcome<unknown>>, then: () => void): Promise<void> => {
    if (await run(asked)) then();
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
  // Nobody knows the marking of what was removed.
  const gone = (isCut ? [] : removed).filter(({ id }) => mutes?.every((mute) => mute.id !== id) ?? true);
  const items = mutes && [
    ...mutes.map((mute) => ({ mute, isRemoved: false })),
    ...gone.map((mute) => ({ mute, isRemoved: true })),
  ];
  return {
    items: items?.sort(newestFirst),
    isCut,
    failure,
    result,
    actions,
    exportAll: () => download('byname-mutes.json', writeMuteFile(mutes ?? [])),
    importFile: (file) =>
      void importFile(file).then((done) => {
        setResult(done);
        return again();
      }),
  };
}
