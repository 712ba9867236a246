import type { VNode } from 'preact';
import type { CardAssertion } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import { AssertionItem } from './AssertionItem.tsx';
import { groupRelations } from './sections.ts';
import type { CardActions } from './actions.ts';

interface Props {
  assertions: readonly CardAssertion[];
  texts: Texts;
  actions: CardActions;
  /** Overlaps have a likelihood in the place of a status, and no relation word. */
  overlaps?: boolean;
  /** The title above them says the relation already. */
  wordless?: boolean;
}

/** Assertions under the word of their relation. */
export function Relations({ assertions, texts, actions, overlaps = false, wordless = false }: Props): VNode {
  return (
    <>
      {groupRelations(assertions).map((group) => (
        <div key={`${group.direction} ${group.type}`}>
          {!overlaps && !wordless && (
            <h3 class="small muted">{texts.card.relation(group.type, group.direction)}</h3>
          )}
          <ShortList items={group.assertions} limit={5} texts={texts} keyOf={({ assertion }) => assertion.id}>
            {(item) => <AssertionItem item={item} withStatus={!overlaps} texts={texts} actions={actions} />}
          </ShortList>
        </div>
      ))}
    </>
  );
}
