import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { assertionsIn, strictestOf, type Dossier, type Neighbours } from '../../lib/intel/dossier.ts';
import { dayOf } from '../../lib/intel/encounter.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { CardActions } from '../card/actions.ts';
import { TlpLabel } from '../TlpLabel.tsx';
import type { Watching } from '../watching.ts';
import { Columns } from './Columns.tsx';
import { Crosswalk } from './Crosswalk.tsx';
import { DossierHead } from './DossierHead.tsx';
import { GraphSection } from './graph/GraphSection.tsx';
import type { FetchNeighbours } from './graph/use-graph.ts';
import { Notes, type WriteNote } from './Notes.tsx';
import { TimelineSection } from './timeline/TimelineSection.tsx';

interface Props {
  dossier: Dossier;
  watching: Watching;
  indexAddress: string;
  texts: Texts;
  actions: CardActions;
  fetch: FetchNeighbours;
  openDossier: (id: string) => void;
  writeNote: WriteNote;
  print: () => void;
  /** Epoch milliseconds. */
  now: number;
  /** After the notes: what else is known on this side. */
  children?: ComponentChildren;
}

/** Everything that is known of one entity. */
export function DossierView(props: Props): VNode {
  const { dossier, watching, texts, actions, now } = props;
  const { card, self } = dossier;
  const tlp = strictestOf(card.parts);
  const asOf = texts.dossier.madeOn(formatDate(texts.language, dayOf(now)));
  const node = useMemo<Neighbours>(
    () => ({ self, assertions: card.parts.flatMap(assertionsIn) }),
    [self, card],
  );
  return (
    <main class="page dossier">
      <div class="tlp-line" aria-hidden="true">
        <TlpLabel tlp={tlp} /> <bdi>{self.name}</bdi> · {asOf} · Byname
      </div>
      <div class="dossier-body">
        <DossierHead
          dossier={dossier}
          tlp={tlp}
          watching={watching}
          indexAddress={props.indexAddress}
          texts={texts}
          copy={actions.copy}
          print={props.print}
        />
        <Crosswalk parts={card.parts} texts={texts} open={actions.open} />
        <GraphSection
          self={node}
          tlp={tlp}
          asOf={asOf}
          texts={texts}
          actions={actions}
          fetch={props.fetch}
          openDossier={props.openDossier}
        />
        <TimelineSection parts={card.parts} name={self.name} asOf={asOf} texts={texts} copy={actions.copy} />
        {dossier.areNotesHidden ? (
          <p class="small muted no-print">{texts.dossier.notesHidden}</p>
        ) : (
          <Notes self={self} notes={dossier.notes} texts={texts} write={props.writeNote} />
        )}
        {props.children}
        <Columns card={card} texts={texts} actions={actions} now={now} />
      </div>
    </main>
  );
}
