// The watch-list and notes from outside (a message, a file), field by field.
import * as v from 'valibot';
import { MAX_NOTE_TEXT, type Kept, type Note } from './kept.ts';
import { ENTITY_KINDS } from './kinds.ts';
import { MAX_NAME } from './names.ts';

const keptFields = {
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  kind: v.picklist(ENTITY_KINDS),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
};

export const KeptSchema: v.GenericSchema<unknown, Kept> = v.object(keptFields);

/** An empty note is none. */
const NoteText = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NOTE_TEXT));
export const NoteSchema: v.GenericSchema<unknown, Note> = v.object({ ...keptFields, text: NoteText });
