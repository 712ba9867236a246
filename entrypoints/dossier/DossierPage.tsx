import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { CardActions } from '../../components/card/actions.ts';
import { copyText } from '../../components/copy-text.ts';
import { DossierView } from '../../components/dossier/DossierView.tsx';
import { NoDossier } from '../../components/dossier/NoDossier.tsx';
import { WholeLists } from '../../components/whole-lists.ts';
import type { Dossier, Neighbours } from '../../lib/intel/dossier.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askCard } from '../../lib/messages/ask-card.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { goToDossier, INDEX_ADDRESS, OPTIONS_ADDRESS } from './addresses.ts';
import { MetHere } from './MetHere.tsx';
import { useDossier } from './use-dossier.ts';
import { usePaper } from './use-paper.ts';
import { useWatching } from './use-watching.ts';

const writeNote = async (id: string, text: string): Promise<boolean> =>
  (await ask('write-note', { id, text })).ok;

async function fetchNeighbours(id: string): Promise<Neighbours | undefined> {
  const outcome = await ask('neighbours', { id });
  return outcome.ok ? outcome.value : undefined;
}

/** By the store's own number, as relations name each other. */
async function openByPk(pk: number): Promise<void> {
  const card = await askCard(pk);
  const [part] = card.ok ? card.value.parts : [];
  if (part) goToDossier(part.entity.id);
}

const ACTIONS: CardActions = {
  open: (pk) => void openByPk(pk),
  copy: copyText,
  bond: askBond,
  back: () => history.back(),
  close: () => window.close(),
};

function Ready({ dossier, texts, reload }: { dossier: Dossier; texts: Texts; reload: () => void }): VNode {
  const watching = useWatching(dossier, reload);
  const now = useMemo(() => Date.now(), [dossier]);
  useEffect(() => {
    document.title = texts.dossier.title(dossier.self.name);
  }, [dossier, texts]);
  return (
    <DossierView
      dossier={dossier}
      watching={watching}
      indexAddress={INDEX_ADDRESS}
      texts={texts}
      actions={ACTIONS}
      fetch={fetchNeighbours}
      openDossier={goToDossier}
      writeNote={writeNote}
      print={() => window.print()}
      now={now}
    >
      <MetHere key={dossier.self.id} id={dossier.self.id} texts={texts} now={now} />
    </DossierView>
  );
}

export function DossierPage({ id, texts }: { id: string; texts: Texts }): VNode {
  const { state, reload } = useDossier(id);
  const isPaper = usePaper();
  if (state.state === 'loading')
    return (
      <main class="page dossier" aria-busy="true">
        <p class="muted" role="status">
          {texts.dossier.loading}
        </p>
      </main>
    );
  if (state.state === 'failed')
    return (
      <NoDossier
        code={state.code}
        kept={state.kept}
        indexAddress={INDEX_ADDRESS}
        optionsAddress={OPTIONS_ADDRESS}
        texts={texts}
        writeNote={writeNote}
      />
    );
  return (
    <WholeLists.Provider value={isPaper}>
      <Ready dossier={state.dossier} texts={texts} reload={reload} />
    </WholeLists.Provider>
  );
}
