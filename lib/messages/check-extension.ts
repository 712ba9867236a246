// What the extension's own pages may ask of the background, checked on arrival.
import * as v from 'valibot';
import { DossierRequestSchema } from './check-dossier.ts';
import { BackupRequestSchema } from './check-backup.ts';
import { BondRequestSchema } from './check-bonds.ts';
import { ProducerRequestSchema } from './check-producers.ts';
import { EncounterRequestSchema } from './check-encounters.ts';
import { FeedRequestSchema } from './check-feeds.ts';
import { PanelRequestSchema } from './check-panel.ts';
import { MuteRequestSchema } from './check-mutes.ts';
import { OwnRequestSchema } from './check-own.ts';
import { PasteRequestSchema } from './check-paste.ts';
import { SearchRequestSchema } from './check-search.ts';
import type { ExtensionRequest } from './extension.ts';
import { Natural, TabId } from './schemas.ts';

const RequestSchema: v.GenericSchema<unknown, ExtensionRequest> = v.variant('type', [
  OwnRequestSchema,
  BondRequestSchema,
  ProducerRequestSchema,
  DossierRequestSchema,
  FeedRequestSchema,
  EncounterRequestSchema,
  SearchRequestSchema,
  PanelRequestSchema,
  BackupRequestSchema,
  PasteRequestSchema,
  MuteRequestSchema,
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
]);

/** Undefined for whatever is no request of the contract. */
export function readExtensionRequest(message: unknown): ExtensionRequest | undefined {
  const result = v.safeParse(RequestSchema, message);
  return result.success ? result.output : undefined;
}
