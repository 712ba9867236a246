// Syncs in the built extension, in Chromium: a file of 45 MB, and all the real intel that lies beside the project at once.
import * as v from 'valibot';
import { servePages } from '../../lib/cli/page-server.ts';
import { makeBigStix } from '../make/big-stix.ts';
import { hasSharedData } from '../make/shared-data.ts';
import { startPublicIntel } from '../servers/public-intel.ts';
import { inExtension, type Running } from './in-extension.ts';
import { type BenchRow, median, row } from './measure.ts';
import { addFeed, untilReady } from './sync/feeds.ts';
import { floorOf } from './sync/floor.ts';

/** Actors in a file of about 45 MB. */
const BIG = 25_000;
/** s */
const BUDGET = 10;
const ROUNDS = 3;
const PHASES = ['fetching', 'checking', 'storing', 'compiling'];
const MEGABYTE = 2 ** 20;
const SECOND = 1_000;

const LEXICON_SIZE = `(async () => {
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open('byname'));
  const { blob } = await done(database.transaction('lexicon').objectStore('lexicon').get('current'));
  database.close();
  return blob.size;
})()`;

interface Round {
  floor: number;
  whole: number;
  phases: Map<string, number>;
}

async function syncOf(running: Running, url: string): Promise<Omit<Round, 'floor'>> {
  const started = performance.now();
  const id = await addFeed(running, { kind: 'url', config: { url } });
  const { phases, entities } = await untilReady(running, [id]);
  if (entities !== BIG) throw new Error(`${entities} of ${BIG} entities have come`);
  return { whole: performance.now() - started, phases };
}

/** Each in a browser of its own: what a browser has to clear away slows whatever comes next. */
async function roundOf(url: string): Promise<Round> {
  const floor = await inExtension(({ extension }) => extension.evaluate(floorOf(url)));
  return { floor: v.parse(v.number(), floor), ...(await inExtension((running) => syncOf(running, url))) };
}

/** Medians of a few rounds: one takes seconds. */
async function benchBigFile(): Promise<BenchRow[]> {
  const body = Buffer.from(makeBigStix(BIG));
  const page = { body, type: 'application/json', etag: '"big"' };
  const server = await servePages(() => page);
  const rounds: Round[] = [];
  try {
    for (let count = 0; count < ROUNDS; count += 1) rounds.push(await roundOf(`${server.origin}/big.json`));
  } finally {
    await server.close();
  }
  const of = (value: (round: Round) => number): number => median(rounds.map(value));
  const what = `${Math.round(body.length / 1_000_000)} MB STIX bundle`;
  return [
    row(`${what}: fetch, check, store, compile`, of(({ whole }) => whole) / SECOND, 's', BUDGET),
    ...PHASES.map((phase) =>
      row(`${what}: ${phase}`, of(({ phases }) => phases.get(phase) ?? 0) / SECOND, 's'),
    ),
    row(`${what}: bare fetch, parse and store`, of(({ floor }) => floor) / SECOND, 's'),
    row(
      `${what}: all / bare fetch, parse and store`,
      of(({ whole, floor }) => whole / floor),
      '×',
    ),
  ];
}

async function benchPublicIntel(): Promise<BenchRow[]> {
  const intel = await startPublicIntel();
  try {
    return await inExtension(async (running) => {
      const started = performance.now();
      const ids: string[] = [];
      for (const feed of intel.feeds) ids.push(await addFeed(running, feed));
      const { entities, names } = await untilReady(running, ids);
      const took = performance.now() - started;
      const heap = (await running.browser.backgroundHeap?.()) ?? NaN;
      const lexicon = v.parse(v.number(), await running.extension.evaluate(LEXICON_SIZE));
      const what = `all real intel, ${ids.length} feeds`;
      return [
        row(`${what}: entities`, entities, ''),
        row(`${what}: names`, names, ''),
        row(`${what}: fetch, check, store, compile`, took / SECOND, 's'),
        row(`${what}: heap of the background afterwards`, heap / MEGABYTE, 'MB'),
        row(`${what}: lexicon`, lexicon / MEGABYTE, 'MB'),
      ];
    });
  } finally {
    await intel.close();
  }
}

/** Takes about two minutes. The real intel is left out where there is none. */
export const benchSync = async (): Promise<BenchRow[]> => [
  ...(await benchBigFile()),
  ...(hasSharedData ? await benchPublicIntel() : []),
];

if (import.meta.main) console.table(await benchSync());
