import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Note } from '../../lib/intel/kept.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { useNote } from './use-note.ts';

/** False: it was not stored. */
export type WriteNote = (id: string, text: string) => Promise<boolean>;

interface Props {
  self: { id: string; name: string };
  notes: readonly Note[];
  texts: Texts;
  write: WriteNote;
}

interface FieldProps {
  id: string;
  /** What it is a note on. */
  name: string;
  text: string;
  texts: Texts;
  write: WriteNote;
}

const LEAST_ROWS = 3;
const MOST_ROWS = 24;

const rowsFor = (text: string): number =>
  Math.min(MOST_ROWS, Math.max(LEAST_ROWS, text.split('\n').length + 1));

function Field({ id, name, text: first, texts: { dossier }, write }: FieldProps): VNode {
  const writeThis = useCallback((text: string) => write(id, text), [id, write]);
  const { text, state, type, flush } = useNote(first, writeThis);
  return (
    <div class="note">
      <textarea
        class="text"
        aria-label={dossier.noteOf(name)}
        dir="auto"
        rows={rowsFor(text)}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={flush}
      />
      {/* A text field is cut on paper. */}
      <p class="note-print" dir="auto">
        {text}
      </p>
      <p class="small muted no-print" role="status">
        {state === 'clean' ? '' : dossier.noteStates[state]}
      </p>
    </div>
  );
}

/** A field for the entity; where notes were made under several of its keys, one for each. */
export function Notes({ self, notes, texts, write }: Props): VNode {
  const fields = notes.length === 0 ? [{ id: self.id, name: self.name, text: '' }] : notes;
  return (
    <section class={`block notes ${notes.length === 0 ? 'no-notes' : ''}`} aria-labelledby="notes-title">
      <h2 id="notes-title">{texts.dossier.notes}</h2>
      <p class="small muted no-print">{texts.dossier.notesHint}</p>
      {fields.map(({ id, name, text }) => (
        <Field key={id} id={id} name={name} text={text} texts={texts} write={write} />
      ))}
    </section>
  );
}
