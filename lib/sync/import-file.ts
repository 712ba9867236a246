// One file of intel → one feed: read and check, swap, compile. Until the swap nothing has changed.
import type { Feed, Intake, Refusal } from '../intel/feed.ts';
import { refuseRed } from '../intel/refuse-red.ts';
import type { TextReading } from '../intel/text-reading.ts';
import type { Tlp } from '../intel/tlp.ts';
import { swapFeed } from '../store/feeds.ts';
import type { Store } from '../store/schema.ts';
import { NotCompiledError, type CompileQueue } from './compile-queue.ts';
import { readIntelFile } from './feeds/recognise.ts';
import { keepAwake } from './keep-awake.ts';
import { pause } from './pause.ts';

export interface ImportTools {
  store: Store;
  queue: CompileQueue;
  /** Whether objects marked TLP:RED are taken in. */
  allowsRed: () => Promise<boolean>;
  /** Keeps the background awake: see keep-awake.ts. */
  tick: () => void;
}

export interface IntelFile {
  /** The user's own feed comes from no file, so that none can replace it. */
  kind: 'starter' | 'file';
  fileName: string;
  text: string;
  defaultTlp: Tlp | 'auto';
  /** Of a text that is no JSON. */
  reading?: TextReading;
}

export type OnPhase = (phase: 'checking' | 'storing' | 'compiling', done: number, total: number) => void;

export interface Imported {
  feed: Feed;
  refusals: Refusal[];
}

export const STARTER_ID = 'starter';

/** A newer version of the same intel takes the place of the older: the intel says what it is, else its file name does. */
function feedIdOf(file: IntelFile, intake: Intake): string {
  return file.kind === 'starter' ? STARTER_ID : `${intake.format}:${intake.identity ?? file.fileName}`;
}

function feedOf(file: IntelFile, intake: Intake, defaultTlp: Tlp): Feed {
  return {
    id: feedIdOf(file, intake),
    kind: file.kind,
    format: intake.format,
    title: { en: intake.title },
    defaultTlp,
    ...(intake.notice === undefined ? {} : { notice: intake.notice }),
    importedAt: Date.now(),
    fileName: file.fileName,
    ...(intake.reading === undefined ? {} : { reading: intake.reading }),
    counts: intake.counts,
    state: 'ready',
  };
}

async function importNow(tools: ImportTools, file: IntelFile, onPhase: OnPhase): Promise<Imported> {
  const { defaultTlp, ...all } = await readIntelFile(file.text, {
    defaultTlp: file.defaultTlp,
    fileName: file.fileName,
    ...(file.reading === undefined ? {} : { reading: file.reading }),
    onProgress: (done, total) => onPhase('checking', done, total),
    pause,
  });
  const intake = (await tools.allowsRed()) ? all : refuseRed(all);
  const feed = feedOf(file, intake, defaultTlp);
  await swapFeed(tools.store, feed, intake, (done, total) => onPhase('storing', done, total));
  onPhase('compiling', 0, 1);
  await tools.queue.run().catch((error: unknown) => {
    throw new NotCompiledError(error);
  });
  return { feed, refusals: intake.refusals };
}

/** Throws IntakeError for a file that can't be taken, what the store says when it can't hold it, NotCompiledError after that. */
export const importFile = (tools: ImportTools, file: IntelFile, onPhase: OnPhase): Promise<Imported> =>
  keepAwake(tools.tick, importNow(tools, file, onPhase));
