// What our own pages may ask about feeds and their syncs, checked on arrival. The configurations are checked by the kinds of feed.
import * as v from 'valibot';
import { isJson } from '../intel/json.ts';
import { REMOTE_KINDS, SCHEDULES, type Json, type Login } from '../intel/sync.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { MAX_SETUP, type ExploreWish, type FeedChange, type FeedForm } from './feeds.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

const MAX_CONFIG = 200_000;
const MAX_SECRET = 10_000;

const FeedId = v.pipe(v.string(), v.maxLength(500));
const Level = v.picklist(TLP_LEVELS);
const Secret = v.pipe(v.string(), v.maxLength(MAX_SECRET));
const Text = v.pipe(v.string(), v.maxLength(300));

const Config = v.custom<Json>((value) => isJson(value) && JSON.stringify(value).length <= MAX_CONFIG);

const LoginSchema: Schema<Login> = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('basic'), user: Secret, password: Secret }),
  v.object({ kind: v.picklist(['bearer', 'misp-key']), key: Secret }),
]);

const Kind = v.picklist(REMOTE_KINDS);
const fields = {
  config: Config,
  login: LoginSchema,
  schedule: v.picklist(SCHEDULES),
  defaultTlp: v.union([Level, v.literal('auto')]),
};

const FormSchema: Schema<FeedForm> = v.object({ kind: Kind, ...fields, title: v.exactOptional(Text) });

const ChangeSchema: Schema<FeedChange> = v.object({
  config: v.exactOptional(fields.config),
  login: v.exactOptional(fields.login),
  schedule: v.exactOptional(fields.schedule),
  defaultTlp: v.exactOptional(fields.defaultTlp),
  title: v.exactOptional(Text),
});

const WishSchema: Schema<ExploreWish> = v.object({
  kind: Kind,
  url: v.pipe(v.string(), v.maxLength(2_000)),
  login: v.exactOptional(LoginSchema),
  feedId: v.exactOptional(FeedId),
});

export const FeedRequestSchema = v.variant('type', [
  v.object({ type: v.literal('feeds') }),
  v.object({ type: v.literal('refusals'), feedId: FeedId }),
  v.object({ type: v.literal('feed-changes'), feedId: FeedId }),
  v.object({ type: v.literal('remove-feed'), feedId: FeedId }),
  v.object({ type: v.literal('restore-feed'), feedId: FeedId }),
  v.object({ type: v.literal('set-feed-tlp'), feedId: FeedId, tlp: Level }),
  v.object({ type: v.literal('add-feed'), form: FormSchema }),
  v.object({ type: v.literal('change-feed'), feedId: FeedId, change: ChangeSchema }),
  v.object({ type: v.literal('sync-now'), feedId: v.exactOptional(FeedId) }),
  v.object({ type: v.literal('pause-feed'), feedId: FeedId, isPaused: v.boolean() }),
  v.object({ type: v.literal('explore'), wish: WishSchema }),
  v.object({ type: v.literal('export-feeds') }),
  v.object({ type: v.literal('import-feeds'), text: v.pipe(v.string(), v.maxLength(MAX_SETUP)) }),
  v.object({ type: v.literal('net-log') }),
]);
