import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { assertionsAt, linesOf } from '../../../lib/intel/dossier-graph.ts';
import type { Neighbours } from '../../../lib/intel/dossier.ts';
import { stricterTlp, type Tlp } from '../../../lib/intel/tlp.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import type { CardActions } from '../../card/actions.ts';
import { Segments } from '../../Segments.tsx';
import { SaveButtons } from '../picture/SaveButtons.tsx';
import { ViewTools } from './ViewTools.tsx';
import { boundsOf } from './geometry.ts';
import { GraphFilters } from './GraphFilters.tsx';
import { GraphLegend } from './GraphLegend.tsx';
import { GraphList } from './GraphList.tsx';
import { GraphPicture, LINE_LOOKS } from './GraphPicture.tsx';
import { NodePanel } from './NodePanel.tsx';
import { useGraph, type FetchNeighbours, type GraphState } from './use-graph.ts';
import { useView } from './use-view.ts';

interface Props {
  self: Neighbours;
  /** The strictest marking of what the dossier says of its entity. */
  tlp: Tlp;
  /** Below a saved picture. */
  asOf: string;
  texts: Texts;
  actions: CardActions;
  fetch: FetchNeighbours;
  openDossier: (id: string) => void;
}

/** A picture is of no use where it has no room. */
const NARROW = '(max-width: 560px)';

type PictureProps = Props & { state: GraphState };

const tlpOf = (tlp: Tlp, { drawn }: GraphState): Tlp =>
  drawn.edges.map(({ assertion }) => assertion.tlp).reduce(stricterTlp, tlp);

function Picture({ self, tlp, asOf, state, texts, actions, openDossier }: PictureProps): VNode {
  const { dossier } = texts;
  const { drawn, filtered, layout, selected } = state;
  const svg = useRef<SVGSVGElement>(null);
  const bounds = useMemo(() => boundsOf(layout), [layout]);
  const viewing = useView(svg, bounds);
  const { id: selfId, name } = self.self;
  const lines = linesOf(drawn.edges);
  const looks = LINE_LOOKS.filter((look) => lines.some((line) => line.look === look));
  const node = drawn.nodes.find(({ id }) => id === selected);
  return (
    <>
      {drawn.nodes.length < filtered.nodes.length && (
        <p class="small muted">{dossier.graphCut(drawn.nodes.length, filtered.nodes.length)}</p>
      )}
      <div class="picture-frame">
        <GraphPicture
          svg={svg}
          viewBox={viewing.viewBox}
          bounds={bounds}
          graph={drawn}
          layout={layout}
          selfId={selfId}
          selected={selected}
          label={dossier.graphLabel(name)}
          texts={texts}
          onSelect={state.select}
          onExpand={state.expand}
          onPointerDown={viewing.onPointerDown}
        />
        <ViewTools viewing={viewing} texts={texts} />
      </div>
      <GraphLegend looks={looks} texts={texts} />
      <p class="small muted no-print">{dossier.graphHelp}</p>
      <SaveButtons
        svg={svg}
        about={{
          title: dossier.graphLabel(name),
          notes: [asOf],
          legend: looks.map((look) => ({ look, words: dossier.looks[look] })),
        }}
        tlp={tlpOf(tlp, state)}
        fileName={dossier.pictureFile(name, 'relations')}
        texts={texts}
      />
      {/* What is said of the entity itself stands in the columns. */}
      {node && node.id !== selfId && (
        <NodePanel
          key={node.id}
          node={node}
          state={state}
          texts={texts}
          actions={actions}
          openDossier={openDossier}
        />
      )}
    </>
  );
}

/** Who is allied with whom, takes part, targets, uses: as a picture, and as lists that say the same. */
export function GraphSection(props: Props): VNode {
  const { self, texts, actions, fetch } = props;
  const { dossier } = texts;
  const state = useGraph(self, fetch);
  const [view, setView] = useState<'picture' | 'list'>(() =>
    window.matchMedia(NARROW).matches ? 'list' : 'picture',
  );
  const isEmpty = state.whole.edges.length === 0;
  return (
    <section class="block graph-section" aria-labelledby="graph-title">
      <h2 id="graph-title">{dossier.graph}</h2>
      {isEmpty && <p class="muted">{dossier.graphNone}</p>}
      {!isEmpty && (
        <>
          <div class="graph-controls no-print">
            <Segments legend={dossier.viewLegend} value={view} options={dossier.views} onChange={setView} />
            <GraphFilters
              choices={state.choices}
              filter={state.filter}
              texts={texts}
              onFilter={state.setFilter}
            />
          </div>
          {assertionsAt(state.filtered, self.self.id).length === 0 && (
            <p class="muted">{dossier.graphNothingLeft}</p>
          )}
          {view === 'picture' ? (
            <Picture {...props} state={state} />
          ) : (
            <GraphList state={state} texts={texts} actions={actions} />
          )}
        </>
      )}
    </section>
  );
}
