// What has ever been asked of the network, as far as it is told: numbers for good, and the last requests. Addresses' paths may
// hold secrets, so only hosts are kept.
import type { NetEntry, NetPurpose } from './sync.ts';

/** Requests that are kept one by one. */
export const MAX_ENTRIES = 200;
/** Hosts that are told apart; the one that was asked longest ago goes. */
export const MAX_HOSTS = 500;

export interface NetHost {
  count: number;
  /** Epoch ms of the first and the last request. */
  firstAt: number;
  lastAt: number;
}

export interface NetBook {
  /** Epoch ms; 0 where nothing was ever asked for. */
  since: number;
  /** All requests, whatever for. */
  total: number;
  purposes: Record<NetPurpose, number>;
  hosts: Record<string, NetHost>;
  /** In the order in which they began. */
  entries: NetEntry[];
}

export const emptyNetBook = (): NetBook => ({
  since: 0,
  total: 0,
  purposes: { sync: 0, look: 0 },
  hosts: {},
  entries: [],
});

function withHost(hosts: NetBook['hosts'], host: string, at: number): NetBook['hosts'] {
  const before = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
  const now = { count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? at, lastAt: at };
  const all = Object.entries({ ...hosts, [host]: now });
  return Object.fromEntries(all.sort(([, a], [, b]) => b.lastAt - a.lastAt).slice(0, MAX_HOSTS));
}

/** The newest first. */
export const newestEntries = ({ entries }: NetBook): NetEntry[] => entries.toReversed();

/** With a request that begins. */
export const begun = (book: NetBook, entry: NetEntry): NetBook => ({
  since: book.since === 0 ? entry.at : book.since,
  total: book.total + 1,
  purposes: { ...book.purposes, [entry.purpose]: book.purposes[entry.purpose] + 1 },
  hosts: withHost(book.hosts, entry.host, entry.at),
  entries: [...book.entries, entry].slice(-MAX_ENTRIES),
});

/** With how one of its requests went. */
export const ended = (book: NetBook, entry: NetEntry, now: NetEntry): NetBook => ({
  ...book,
  entries: book.entries.map((each) => (each === entry ? now : each)),
});

/** As a later life of the background finds it: what was under way then came to nothing. */
export const afterDeath = (book: NetBook): NetBook => ({
  ...book,
  entries: book.entries.map((entry) =>
    entry.status === 'under-way' ? { ...entry, status: 'cut-short' } : entry,
  ),
});
