// Files on their way in, one after the other.
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ImportFailure, ImportState } from '../../components/feeds/ImportStatus.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import { ask } from '../../lib/messages/ask.ts';
import { IMPORT_PORT, MAX_FILE_SIZE } from '../../lib/messages/import.ts';
import { guessReading } from '../../lib/sync/feeds/text/guess.ts';
import { importFile, type HowToRead, type ImportResult } from './import-file.ts';
import { rememberedReading, sourceOf, textIn } from './text-file.ts';
import { useAskReading, type AskFor, type Asking } from './use-ask-reading.ts';

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

interface Job {
  file: File;
  /** Asks how it is read, also where that is remembered. */
  isAnew: boolean;
}

interface Chosen extends HowToRead {
  isRemembered: boolean;
}

/** Undefined where the user was asked and did not choose. */
async function howToRead({ file, isAnew }: Job, askFor: AskFor): Promise<Chosen | undefined> {
  const text = file.size > MAX_FILE_SIZE ? undefined : await textIn(file);
  if (text === undefined) return { isRemembered: false };
  const { head, encoding } = text;
  const feeds = await ask('feeds', {});
  const remembered = feeds.ok ? await rememberedReading(feeds.value, file.name, head) : undefined;
  if (remembered && !isAnew) return { encoding, reading: remembered, isRemembered: true };
  const start = remembered ?? guessReading(head, file.name);
  const reading = await askFor(sourceOf(file.name, head), start);
  return reading && { encoding, reading, isRemembered: false };
}

async function run(
  file: File,
  { isRemembered, ...how }: Chosen,
  signal: AbortSignal,
  show: (state: ImportState) => void,
): Promise<void> {
  const connect = () => browser.runtime.connect({ name: IMPORT_PORT });
  const fileName = file.name;
  const start = Date.now();
  show({ state: 'running', fileName, phase: 'receiving', fraction: 0 });
  const result = await importFile(
    file,
    connect,
    (phase, fraction) => show({ state: 'running', fileName, phase, fraction }),
    signal,
    how,
  );
  const isCut = result.type === 'failed' && result.code === 'interrupted';
  const stored = isCut ? await storedSince(start, fileName) : undefined;
  const state = stateOf(fileName, stored ?? result);
  show(state.state === 'done' ? { ...state, isRemembered } : state);
}

export interface Imports {
  /** One per file of the last choice that has been started, in order. */
  states: readonly ImportState[];
  waiting: number;
  /** How one of them is to be read. */
  asking: Asking | undefined;
  add: (files: readonly File[]) => void;
  /** Imports the file of a state once more, and asks how it is to be read. */
  again: (index: number) => void;
  cancel: () => void;
}

/** `onDone` is called after each file. */
export function useImports(onDone: () => void): Imports {
  const [states, setStates] = useState<readonly ImportState[]>([]);
  const [waiting, setWaiting] = useState(0);
  const { asking, askFor } = useAskReading();
  const chain = useRef(Promise.resolve());
  const current = useRef(new AbortController());
  const files = useRef<File[]>([]);
  const importNext = async (job: Job): Promise<void> => {
    const how = await howToRead(job, askFor);
    setWaiting((count) => count - 1);
    files.current.push(job.file);
    setStates((before) => [...before, { state: 'cancelled', fileName: job.file.name }]);
    if (how === undefined) return;
    current.current = new AbortController();
    const show = (state: ImportState): void => setStates((all) => [...all.slice(0, -1), state]);
    await run(job.file, how, current.current.signal, show);
    onDone();
  };
  const queue = (jobs: readonly Job[]): void => {
    setWaiting((count) => count + jobs.length);
    for (const job of jobs) chain.current = chain.current.then(() => importNext(job));
  };
  const add = (chosen: readonly File[]): void => {
    if (waiting === 0 && states.at(-1)?.state !== 'running') {
      files.current = [];
      setStates([]);
    }
    queue(chosen.map((file) => ({ file, isAnew: false })));
  };
  const again = (index: number): void =>
    queue(files.current.slice(index, index + 1).map((file) => ({ file, isAnew: true })));
  return { states, waiting, asking, add, again, cancel: () => current.current.abort() };
}
