import type { VNode } from 'preact';
import { assertionsAt, type GraphNode } from '../../../lib/intel/dossier-graph.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import type { CardActions } from '../../card/actions.ts';
import { Relations } from '../../card/Relations.tsx';
import { KindIcon } from '../../Icon.tsx';
import type { GraphState } from './use-graph.ts';

interface Props {
  node: GraphNode;
  state: GraphState;
  texts: Texts;
  actions: CardActions;
  openDossier: (id: string) => void;
}

function Buttons({ node, state, texts: { dossier }, openDossier }: Props): VNode {
  const isExpanded = state.expanded.includes(node.id);
  return (
    <div class="buttons">
      {isExpanded ? (
        <button type="button" class="button" onClick={() => state.collapse(node.id)}>
          {dossier.collapse}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => state.expand(node.id)}>
          {dossier.expand}
        </button>
      )}
      <button type="button" class="link" onClick={() => openDossier(node.id)}>
        {dossier.openDossier}
      </button>
    </div>
  );
}

/** What is said of the entity that is selected in the picture. */
export function NodePanel(props: Props): VNode {
  const { node, state, texts, actions } = props;
  return (
    <section class="node-panel small" aria-label={node.name}>
      <h3>
        <KindIcon kind={node.kind} /> <bdi>{node.name}</bdi>{' '}
        <span class="muted">{texts.common.kinds[node.kind]}</span>
      </h3>
      <Buttons {...props} />
      {state.failed === node.id && <p role="alert">{texts.dossier.expandFailed}</p>}
      <Relations assertions={assertionsAt(state.drawn, node.id)} texts={texts} actions={actions} />
    </section>
  );
}
