import type { VNode } from 'preact';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

export interface ShowingActions {
  showAgain: () => void;
  endPresenting: () => void;
}

interface Props {
  hidden: boolean;
  ceiling: Tlp | 'none';
  texts: Texts;
  actions: ShowingActions;
}

/** Why less shows than there is: everything is hidden, or somebody presents. */
export function Showing({ hidden, ceiling, texts: { showing }, actions }: Props): VNode | null {
  if (!hidden && ceiling === 'none') return null;
  return (
    <div class="notice small showing" role="status">
      {hidden && (
        <p>
          {showing.hidden}{' '}
          <button type="button" class="link" onClick={actions.showAgain}>
            {showing.show}
          </button>
        </p>
      )}
      {ceiling !== 'none' && (
        <p>
          {showing.presenting(showing.ceilings[ceiling])}{' '}
          <button type="button" class="link" onClick={actions.endPresenting}>
            {showing.endPresenting}
          </button>
        </p>
      )}
    </div>
  );
}
