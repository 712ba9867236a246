import type { VNode } from 'preact';
import type { Note } from '../../lib/intel/kept.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { unreadTold, type Unread } from '../unread-words.ts';
import { Notes, type WriteNote } from './Notes.tsx';

interface Props {
  code: Unread;
  /** What the user has kept of it, where no feed has it any more. */
  kept: { id: string; name: string; notes: readonly Note[] } | undefined;
  indexAddress: string;
  optionsAddress: string;
  texts: Texts;
  writeNote: WriteNote;
}

/** Why there is no dossier, and what to do. What the user wrote is shown all the same. */
export function NoDossier({ code, kept, indexAddress, optionsAddress, texts, writeNote }: Props): VNode {
  const { dossier } = texts;
  const { title, advice } = code === 'not-found' ? dossier.noEntity : unreadTold(code, texts);
  return (
    <main class="page">
      <div role="alert">
        <h1>{title}</h1>
      </div>
      {kept && <p>{dossier.wasCalled(kept.name)}</p>}
      <p>{advice}</p>
      {kept && kept.notes.length > 0 && (
        <Notes self={kept} notes={kept.notes} texts={texts} write={writeNote} />
      )}
      <p class="buttons">
        <a href={indexAddress}>{dossier.index}</a>
        <a href={optionsAddress}>{dossier.addFeeds}</a>
      </p>
    </main>
  );
}
