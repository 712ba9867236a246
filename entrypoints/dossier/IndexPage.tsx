import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { FailureNote } from '../../components/FailureNote.tsx';
import { KeptList } from '../../components/dossier/KeptList.tsx';
import { dossierAddress } from '../../lib/intel/dossier-address.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { OPTIONS_ADDRESS } from './addresses.ts';
import { useKept } from './use-kept.ts';

/** The watch-list and all notes. */
export function IndexPage({ texts }: { texts: Texts }): VNode {
  const { dossier } = texts;
  const kept = useKept();
  const { lists, unread, undone, unwatched, removedNote } = kept;
  useEffect(() => {
    document.title = dossier.index;
  }, [dossier]);
  const shared = { texts, now: Date.now(), addressOf: dossierAddress };
  return (
    <main class="page">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {dossier.index}
      </h1>
      <FailureNote unread={unread} undone={undone} texts={texts} />
      {lists === undefined && unread === undefined && (
        <p class="muted" role="status">
          {texts.common.loading}
        </p>
      )}
      {lists?.isCut === true && <p class="notice">{dossier.keptHidden}</p>}
      {lists && (
        <>
          <KeptList
            {...shared}
            titleId="watched-title"
            title={dossier.watchList}
            note={dossier.watchListNote}
            none={dossier.watchListNone}
            isCut={lists.isCut}
            items={lists.watched}
            removed={unwatched && { said: dossier.unwatched(unwatched.name), undo: kept.putBackWatched }}
            onRemove={kept.unwatch}
          />
          <KeptList
            {...shared}
            titleId="notes-title"
            title={dossier.noteList}
            none={dossier.noteListNone}
            isCut={lists.isCut}
            items={lists.notes}
            removed={removedNote && { said: dossier.noteRemoved(removedNote.name), undo: kept.putBackNote }}
            onRemove={kept.removeNote}
            more={({ text }) => (
              <p class="note-text small" dir="auto">
                {text}
              </p>
            )}
          />
        </>
      )}
      <p>
        <a href={OPTIONS_ADDRESS}>{dossier.addFeeds}</a>
      </p>
    </main>
  );
}
