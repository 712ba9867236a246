// What has ever been asked of the network, as far as it is told: numbers for good, and the last requests. Addresses' paths may
// hold secrets, so only hosts are kept.
import type { LoggedRequest, NetPurpose } from './sync.ts';

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

export interface RequestLog {
  /** Epoch ms; 0 where nothing was ever asked for. */
  since: number;
  /** All requests, whatever for. */
  total: number;
  purposes: Record<NetPurpose, number>;
  hosts: Record<string, NetHost>;
  /** In the order in which they began. */
  entries: LoggedRequest[];
}

export const emptyRequestLog = (): RequestLog => ({
  since: 0,
  total: 0,
  purposes: { sync: 0, look: 0 },
  hosts: {},
  entries: [],
});

function withHost(hosts: RequestLog['hosts'], host: string, at: number): RequestLog['hosts'] {
  const before = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
  const now = { count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? at, lastAt: at };
  const all = Object.entries({ ...hosts, [host]: now });
  return Object.fromEntries(all.sort(([, a], [, b]) => b.lastAt - a.lastAt).slice(0, MAX_HOSTS));
}

/** The newest first. */
export const newestEntries = ({ entries }: RequestLog): LoggedRequest[] => entries.toReversed();

/** With a request that begins. */
export const begun = (log: RequestLog, entry: LoggedRequest): RequestLog => ({
  since: log.since === 0 ? entry.at : log.since,
  total: log.total + 1,
  purposes: { ...log.purposes, [entry.purpose]: log.purposes[entry.purpose] + 1 },
  hosts: withHost(log.hosts, entry.host, entry.at),
  entries: [...log.entries, entry].slice(-MAX_ENTRIES),
});

/** With how one of its requests went. */
export const ended = (log: RequestLog, entry: LoggedRequest, now: LoggedRequest): RequestLog => ({
  ...log,
  entries: log.entries.map((each) => (each === entry ? now : each)),
});

/** As a later life of the background finds it: what was under way then came to nothing. */
export const afterDeath = (log: RequestLog): RequestLog => ({
  ...log,
  entries: log.entries.map((entry) =>
    entry.status === 'under-way' ? { ...entry, status: 'cut-short' } : entry,
  ),
});
