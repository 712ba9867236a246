// What our own pages may ask about dossiers, checked on arrival.
import * as v from 'valibot';
import { MAX_NOTE_TEXT, type Kept, type Note } from '../intel/kept.ts';
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { MAX_NAME } from '../intel/names.ts';

const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const LinkKey = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const NoteText = v.pipe(v.string(), v.maxLength(MAX_NOTE_TEXT));

const keptFields = {
  id: LinkKey,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  kind: v.picklist(ENTITY_KINDS),
  at: Natural,
};
const KeptSchema: v.GenericSchema<unknown, Kept> = v.object(keptFields);
const NoteSchema: v.GenericSchema<unknown, Note> = v.object({ ...keptFields, text: NoteText });

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
