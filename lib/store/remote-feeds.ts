// Feeds that are synced: added and changed by the user. Logins go in with them, and come out for lib/net alone.
import type { Feed } from '../intel/feed.ts';
import type { Json, Login, LoginKind, RemoteSetup } from '../intel/sync.ts';
import type { Tlp } from '../intel/tlp.ts';
import { runOf } from './runs.ts';
import { putSecret } from './secrets.ts';
import type { Store } from './schema.ts';
import type { FeedRow, RunRow } from './sync-rows.ts';

const REMOTE_PREFIX = 'remote:';

const NOTHING: Feed['counts'] = {
  entities: 0,
  names: 0,
  assertions: 0,
  notUsed: {},
  withdrawn: 0,
  refused: 0,
};

export interface NewRemote {
  setup: Omit<RemoteSetup, 'login'>;
  login: Login;
  /** Of an imported set-up the kind of login that it needs, though none is there. */
  loginKind: LoginKind;
  defaultTlp: Tlp;
  /** Shown until the intel says its own. */
  title: string;
  /** Its first sync is wanted at once. */
  isWanted: boolean;
}

/** Gives back the feed's id. */
export async function addRemote(
  store: Store,
  { setup, login, loginKind, defaultTlp, title, isWanted }: NewRemote,
): Promise<string> {
  const id = `${REMOTE_PREFIX}${crypto.randomUUID()}`;
  const row: FeedRow = {
    id,
    kind: setup.kind,
    title: { en: setup.title ?? title },
    defaultTlp,
    importedAt: 0,
    counts: NOTHING,
    state: 'new',
    remote: { ...setup, login: loginKind },
  };
  await store.transaction('rw', store.feeds, store.secrets, store.runs, async () => {
    await store.feeds.add(row);
    await putSecret(store, id, login);
    if (isWanted) await store.runs.put({ ...(await runOf(store, id)), wanted: 'by-hand' });
  });
  return id;
}

/** What is absent stays. */
export interface RemoteChange {
  config?: Json;
  login?: Login;
  schedule?: RemoteSetup['schedule'];
  isPaused?: boolean;
  /** "": the intel's own. */
  title?: string;
  isTlpAuto?: boolean;
  /** Fetch all of it again, whatever the server says has not changed. */
  isAnew?: boolean;
}

function changedSetup(setup: RemoteSetup, change: RemoteChange): RemoteSetup {
  const { config = setup.config, login, schedule = setup.schedule } = change;
  const { isPaused = setup.isPaused, title = setup.title, isTlpAuto = setup.isTlpAuto } = change;
  return {
    ...{ kind: setup.kind, config, login: login?.kind ?? setup.login, schedule, isPaused },
    ...(title === undefined || title === '' ? {} : { title }),
    ...(isTlpAuto === undefined ? {} : { isTlpAuto }),
  };
}

/** Another place, or other rights there: nothing that was fetched belongs to what comes. The rows stay until it has come. */
function anew({ feed, lastNo, lastSync }: RunRow): RunRow {
  return { feed, lastNo, kept: [], wanted: 'by-hand', ...(lastSync === undefined ? {} : { lastSync }) };
}

/** False where there is no such feed. */
export function changeRemote(store: Store, id: string, change: RemoteChange): Promise<boolean> {
  return store.transaction('rw', store.feeds, store.secrets, store.runs, async () => {
    const row = await store.feeds.get(id);
    if (row?.remote === undefined) return false;
    const remote = changedSetup(row.remote, change);
    const isElsewhere = JSON.stringify(remote.config) !== JSON.stringify(row.remote.config);
    const title = remote.title === undefined ? row.title : { en: remote.title };
    await store.feeds.put({ ...row, remote, title });
    if (change.login) await putSecret(store, id, change.login);
    if (isElsewhere || change.login || change.isAnew === true)
      await store.runs.put(anew(await runOf(store, id)));
    return true;
  });
}
