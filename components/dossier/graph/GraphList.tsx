import type { VNode } from 'preact';
import { assertionsAt } from '../../../lib/intel/dossier-graph.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import type { CardActions } from '../../card/actions.ts';
import { Relations } from '../../card/Relations.tsx';
import type { GraphState } from './use-graph.ts';

interface Props {
  state: GraphState;
  texts: Texts;
  actions: CardActions;
}

/** All that the graph tells, as lists: also what the picture has no room for. */
export function GraphList({ state, texts, actions }: Props): VNode {
  const { filtered, expanded } = state;
  return (
    <div class="graph-list small">
      {expanded.map((id) => {
        const node = filtered.nodes.find((each) => each.id === id);
        if (node === undefined) return null;
        return (
          <section key={id}>
            {expanded.length > 1 && <h3>{texts.dossier.listOf(node.name)}</h3>}
            <Relations assertions={assertionsAt(filtered, id)} texts={texts} actions={actions} />
          </section>
        );
      })}
    </div>
  );
}
