// Files on their way in, one after the other.
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ImportFailure, ImportState } from '../../components/options/ImportStatus.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import { ask } from '../../lib/messages/ask.ts';
import { IMPORT_PORT } from '../../lib/messages/extension.ts';
import { importFile, type ImportResult } from './import-file.ts';

type FailureCode = Extract<ImportResult, { type: 'failed' }>['code'];

/** Codes that no import should give have one common text. */
const failureOf = (code: FailureCode): ImportFailure =>
  code === 'stale' || code === 'not-found' || code === 'not-ready' || code === 'bad-request' ? 'other' : code;

function stateOf(fileName: string, result: ImportResult): ImportState {
  switch (result.type) {
    case 'done':
      return { state: 'done', fileName, feed: result.feed, refusals: result.refusals };
    case 'cancelled':
      return { state: 'cancelled', fileName };
    case 'failed':
      return { state: 'failed', fileName, code: failureOf(result.code), detail: result.detail };
  }
}

/** A background that ended late may have stored the file before: then its feed is there. */
async function storedSince(start: number, fileName: string): Promise<ImportResult | undefined> {
  const feeds = await ask('feeds', {});
  const isNew = (feed: Feed): boolean => feed.fileName === fileName && feed.importedAt >= start;
  const feed = feeds.ok ? feeds.value.find(isNew) : undefined;
  if (!feed) return undefined;
  const refusals = await ask('refusals', { feedId: feed.id });
  return { type: 'done', feed, refusals: refusals.ok ? refusals.value : [] };
}

async function run(file: File, signal: AbortSignal, show: (state: ImportState) => void): Promise<void> {
  const connect = () => browser.runtime.connect({ name: IMPORT_PORT });
  const fileName = file.name;
  const start = Date.now();
  show({ state: 'running', fileName, phase: 'receiving', fraction: 0 });
  const result = await importFile(
    file,
    connect,
    (phase, fraction) => show({ state: 'running', fileName, phase, fraction }),
    signal,
  );
  const isCut = result.type === 'failed' && result.code === 'interrupted';
  const stored = isCut ? await storedSince(start, fileName) : undefined;
  show(stateOf(fileName, stored ?? result));
}

export interface Imports {
  /** One per file of the last choice that has been started, in order. */
  states: readonly ImportState[];
  waiting: number;
  add: (files: readonly File[]) => void;
  cancel: () => void;
}

/** `onDone` is called after each file. */
export function useImports(onDone: () => void): Imports {
  const [states, setStates] = useState<readonly ImportState[]>([]);
  const [waiting, setWaiting] = useState(0);
  const chain = useRef(Promise.resolve());
  const current = useRef(new AbortController());
  const importNext = async (file: File): Promise<void> => {
    setWaiting((count) => count - 1);
    setStates((before) => [...before, { state: 'cancelled', fileName: file.name }]);
    current.current = new AbortController();
    await run(file, current.current.signal, (state) => setStates((all) => [...all.slice(0, -1), state]));
    onDone();
  };
  const add = (files: readonly File[]): void => {
    if (waiting === 0 && states.at(-1)?.state !== 'running') setStates([]);
    setWaiting((count) => count + files.length);
    for (const file of files) chain.current = chain.current.then(() => importNext(file));
  };
  return { states, waiting, add, cancel: () => current.current.abort() };
}
