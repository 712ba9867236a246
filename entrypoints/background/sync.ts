// The sync engine with the browser's alarms, permissions and network around it.
import { browser } from 'wxt/browser';
import { MAX_FILE_SIZE } from '../../lib/messages/import.ts';
import { makeNet, type Net } from '../../lib/net/net.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import type { ImportTools } from '../../lib/sync/import-file.ts';
import { Engine } from '../../lib/sync/engine/engine.ts';
import { pause } from '../../lib/sync/pause.ts';
import { tellFeeds } from './feed-news.ts';
import { covers } from '../../lib/settings/patterns.ts';

export const SYNC_ALARM = 'sync';

async function setAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(SYNC_ALARM);
  else await browser.alarms.create(SYNC_ALARM, { when: at });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('ended'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}

/** Firefox has no such thing. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}

export const grantedOrigins = async (): Promise<string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

export const isCovered = (granted: readonly string[], origins: readonly string[]): boolean =>
  origins.every((origin) => granted.some((grant) => covers(grant, origin)));

export const isPermitted = async (origins: readonly string[]): Promise<boolean> =>
  isCovered(await grantedOrigins(), origins);

export const isOffline = async (): Promise<boolean> => (await loadSettings()).offline;

export function makeSync({ store, queue, tick, allowsRed }: ImportTools): { net: Net; engine: Engine } {
  const net = makeNet(store);
  const engine = new Engine({
    ...{ store, net, queue, tick, allowsRed, pause, sleep, setAlarm, isPermitted, isOffline, savesData },
    version: browser.runtime.getManifest().version,
    maxFileBytes: MAX_FILE_SIZE,
    now: () => Date.now(),
    isOnline: () => navigator.onLine,
    changed: tellFeeds,
    random: Math.random,
  });
  return { net, engine };
}
