// What the extension's own pages may ask of the background, checked on arrival.
import * as v from 'valibot';
import { MUTE_TERMS } from '../intel/mute.ts';
import { MAX_MUTES } from '../intel/mute-file.ts';
import { ABOUT, HostSchema, MuteSchema } from '../intel/mute-schema.ts';
import { TextReadingSchema } from '../intel/text-reading.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { DossierRequestSchema } from './check-dossier.ts';
import { BackupRequestSchema } from './check-backup.ts';
import { TieRequestSchema } from './check-ties.ts';
import { EncounterRequestSchema } from './check-encounters.ts';
import { FeedRequestSchema } from './check-feeds.ts';
import { PanelRequestSchema } from './check-panel.ts';
import { OwnRequestSchema } from './check-own.ts';
import { PasteRequestSchema } from './check-paste.ts';
import { SearchRequestSchema } from './check-search.ts';
import { MAX_PIECE, type ExtensionRequest, type ImportRequest } from './extension.ts';

const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A tab that is no tab of the browser (developer tools) has id -1. */
const TabId = v.pipe(v.number(), v.safeInteger());
const Level = v.picklist(TLP_LEVELS);

const WishSchema = v.object({
  ...ABOUT,
  host: v.exactOptional(HostSchema),
  term: v.picklist(MUTE_TERMS),
});

const RequestSchema: v.GenericSchema<unknown, ExtensionRequest> = v.variant('type', [
  OwnRequestSchema,
  TieRequestSchema,
  DossierRequestSchema,
  FeedRequestSchema,
  EncounterRequestSchema,
  SearchRequestSchema,
  PanelRequestSchema,
  BackupRequestSchema,
  PasteRequestSchema,
  v.object({ type: v.literal('card'), version: Natural, mention: Natural }),
  v.object({ type: v.literal('around'), version: Natural, mention: Natural, tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('card-of'), pk: Natural }),
  v.object({ type: v.literal('card-of-name'), name: v.pipe(v.string(), v.maxLength(200)) }),
  v.object({ type: v.literal('is-card-key'), key: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ type: v.literal('tab-report'), tabId: TabId }),
  v.object({
    type: v.literal('go-to'),
    tabId: TabId,
    frameId: Natural,
    version: Natural,
    mention: Natural,
    at: v.exactOptional(Natural),
  }),
  v.object({
    type: v.literal('go-to-post'),
    tabId: TabId,
    frameId: Natural,
    place: v.pipe(v.string(), v.maxLength(4_000)),
    id: v.pipe(v.string(), v.maxLength(4_000)),
  }),
  v.object({ type: v.literal('cache') }),
  v.object({ type: v.literal('mute-place'), tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('mute'), wish: WishSchema, tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('mutes') }),
  v.object({ type: v.literal('unmute'), ids: v.pipe(v.array(Natural), v.maxLength(MAX_MUTES)) }),
  v.object({ type: v.literal('add-mutes'), mutes: v.pipe(v.array(MuteSchema), v.maxLength(MAX_MUTES)) }),
]);

const ImportSchema: v.GenericSchema<unknown, ImportRequest> = v.variant('type', [
  v.object({
    type: v.literal('begin'),
    fileName: v.pipe(v.string(), v.maxLength(500)),
    size: Natural,
    defaultTlp: v.union([Level, v.literal('auto')]),
    reading: v.exactOptional(TextReadingSchema),
  }),
  v.object({ type: v.literal('piece'), text: v.pipe(v.string(), v.maxLength(MAX_PIECE)) }),
  v.object({ type: v.literal('end') }),
]);

function read<T>(schema: v.GenericSchema<unknown, T>, message: unknown): T | undefined {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : undefined;
}

/** Undefined for whatever is no request of the contract. */
export const readExtensionRequest = (message: unknown): ExtensionRequest | undefined =>
  read(RequestSchema, message);

export const readImportRequest = (message: unknown): ImportRequest | undefined => read(ImportSchema, message);
