// What our own pages may ask about dossiers, checked on arrival.
import * as v from 'valibot';
import { MAX_NOTE_TEXT } from '../intel/kept.ts';
import { KeptSchema, NoteSchema } from '../intel/kept-schema.ts';
import { LinkKey } from './schemas.ts';

const NoteText = v.pipe(v.string(), v.maxLength(MAX_NOTE_TEXT));

export const DossierRequestSchema = v.variant('type', [
  v.object({ type: v.literal('dossier'), id: LinkKey }),
  v.object({ type: v.literal('neighbours'), id: LinkKey }),
  v.object({ type: v.literal('open-dossier'), id: LinkKey }),
  v.object({ type: v.literal('watch'), id: LinkKey, isWatched: v.boolean() }),
  v.object({ type: v.literal('write-note'), id: LinkKey, text: NoteText }),
  v.object({ type: v.literal('kept') }),
  v.object({ type: v.literal('put-back-watched'), kept: KeptSchema }),
  v.object({ type: v.literal('put-back-note'), note: NoteSchema }),
]);
