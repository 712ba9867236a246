// Feeds in words: state, what a sync has changed, why one has failed.
import type { Feed, FeedErrorCode } from '../../lib/intel/feed.ts';
import type { FeedSync, RemoteKind, SyncChange, SyncState } from '../../lib/intel/sync.ts';
import { formatAge, formatAhead, formatBytes, formatNumber } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

export type ShownState = keyof Texts['feeds']['states'];

export const shownState = (state: SyncState): ShownState =>
  state.state === 'waiting' ? state.for : state.state;

/** What happened and what to do. A server that is none of its kind is told as that. */
export function failureWords(
  code: FeedErrorCode,
  kind: RemoteKind,
  { feeds }: Texts,
): Record<'happened' | 'advice', string> {
  const { happened, advice } = feeds.failures[code];
  return { happened: code === 'not-understood' ? feeds.expected[kind] : happened, advice };
}

/** Without the code, which some details begin with. */
export const detailWords = (code: FeedErrorCode, detail: string): string =>
  detail.replace(new RegExp(`^${code}(?:: )?`), '');

type Syncing = Extract<SyncState, { state: 'syncing' }>;

/** Of a file that is fetched, bytes; of everything else, things. Undefined while nothing is known. */
export function amountWords(
  { phase, done, total }: Syncing,
  kind: RemoteKind,
  { feeds, language }: Texts,
): string | undefined {
  const isBytes = kind === 'url' && phase === 'fetching';
  const say = (amount: number): string =>
    isBytes ? formatBytes(language, amount) : formatNumber(language, amount);
  if (total !== undefined && total >= done && total > 0)
    return feeds.ofTotal(say(done), say(total), say(total - done));
  return done > 0 ? feeds.soFar(say(done)) : undefined;
}

/** "+3 names, −1 entity". */
export function changeWords({ entities, names }: SyncChange, { feeds }: Texts): string {
  const said = [
    ...(names.added > 0 ? [feeds.addedNames(names.added)] : []),
    ...(names.removed > 0 ? [feeds.removedNames(names.removed)] : []),
    ...(entities.added > 0 ? [feeds.addedEntities(entities.added)] : []),
    ...(entities.removed > 0 ? [feeds.removedEntities(entities.removed)] : []),
    ...(entities.changed > 0 ? [feeds.changedEntities(entities.changed)] : []),
  ];
  return said.length === 0 ? feeds.otherChange : said.join(feeds.between);
}

const SOON = 60_000;

function nextWords(
  { nextRun, schedule, state }: FeedSync,
  { feeds, language }: Texts,
  now: number,
): string[] {
  // A failure says itself when it is tried again.
  if (state.state === 'failed') return [];
  if (nextRun !== undefined)
    return [feeds.nextRun(nextRun - now < SOON ? feeds.soon : formatAhead(language, nextRun, now))];
  return schedule === 'by-hand' && state.state !== 'paused' ? [feeds.byHand] : [];
}

/** Where it comes from, when it came last, and when it comes next. */
export function whence(feed: Feed, texts: Texts, now: number): string {
  const { feeds, options, language } = texts;
  const { sync, format, importedAt, kind, fileName } = feed;
  const origin = format === undefined ? [] : [options.formats[format]];
  if (sync === undefined) {
    const file = kind === 'starter' || fileName === undefined ? [] : [fileName];
    return [...origin, ...file, options.loaded(formatAge(language, importedAt, now))].join(' · ');
  }
  const { lastSync } = sync;
  return [
    ...(origin.length === 0 ? [feeds.kinds[sync.kind]] : origin),
    ...(sync.host === '' ? [] : [sync.host]),
    lastSync === undefined ? feeds.notSynced : feeds.lastSync(formatAge(language, lastSync, now)),
    ...nextWords(sync, texts, now),
  ].join(' · ');
}

/** Some servers take their key in the address: what stands behind "?" is not shown. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  return `${url.origin}${url.pathname}${url.search === '' ? '' : '?…'}`;
}
