// Feeds → lexicon. The old lexicon answers until the new one is stored; what is asked for while one is compiled waits for the next.
import { compileSliced } from '../match/compile.ts';
import { openLexicon } from '../match/lexicon.ts';
import { generation, readyFeeds } from '../store/feeds.ts';
import { lexiconInfo, namedEntities, writeLexicon, type NamedChunk } from '../store/lexicon.ts';
import { followTargets } from '../store/own.ts';
import type { Store } from '../store/schema.ts';
import { pause } from './pause.ts';

/** What was changed is stored; only a lexicon that knows of it could not be made. The old one answers. */
export class NotCompiledError extends Error {
  constructor(cause: unknown) {
    super(String(cause), { cause });
    this.name = 'NotCompiledError';
  }
}

export interface CompileQueue {
  /** Done when the lexicon is that of the feeds as they are at the call. Does nothing when it is already. */
  run: () => Promise<void>;
  isRunning: () => boolean;
}

async function gather(store: Store): Promise<NamedChunk> {
  const all: NamedChunk = { entities: [], damaged: 0 };
  for await (const { entities, damaged } of namedEntities(store)) {
    all.entities.push(...entities);
    all.damaged += damaged;
  }
  return all;
}

async function compile(store: Store, version: number, signal: AbortSignal): Promise<void> {
  await followTargets(store);
  const { entities, damaged } = await gather(store);
  const buffer = await compileSliced(entities, version, pause, signal);
  const { entityCount, nameCount } = openLexicon(buffer);
  await writeLexicon(store, buffer, {
    version,
    builtAt: Date.now(),
    entities: entityCount,
    names: nameCount,
    feeds: (await readyFeeds(store)).size,
    ...(damaged === 0 ? {} : { damaged }),
  });
}

/** `published` is called with the version of each new lexicon once it is stored. */
export function makeCompileQueue(
  store: Store,
  published: (version: number) => Promise<void>,
  signal: AbortSignal,
): CompileQueue {
  let wanted = false;
  let running: Promise<void> | undefined;

  const compileIfOutdated = async (): Promise<void> => {
    const version = await generation(store);
    if ((await lexiconInfo(store))?.version === version) return;
    await compile(store, version, signal);
    await published(version);
  };
  const loop = async (): Promise<void> => {
    try {
      while (wanted) {
        wanted = false;
        await compileIfOutdated();
      }
    } finally {
      running = undefined;
    }
  };
  const run = (): Promise<void> => {
    wanted = true;
    running ??= loop();
    return running;
  };
  return { run, isRunning: () => running !== undefined };
}
