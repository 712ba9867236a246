import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { CardActions } from './actions.ts';
import { Tool } from '../Tool.tsx';

interface LoadingProps {
  /** What stands on the page. */
  textOnPage: string;
  texts: Texts;
}

export const CardLoading = ({ textOnPage, texts }: LoadingProps): VNode => (
  <div class="card" role="dialog" aria-label={texts.card.label(textOnPage)} aria-busy="true">
    <div class="card-content">
      <h1>{textOnPage}</h1>
      <p class="muted small" role="status">
        {texts.common.loading}
      </p>
    </div>
  </div>
);

interface FailureProps {
  title: string;
  advice: string;
  canGoBack: boolean;
  texts: Texts;
  actions: CardActions;
}

/** Why there is no card, and what to do. */
export function CardFailure({ title, advice, canGoBack, texts, actions }: FailureProps): VNode {
  return (
    <div class="card" role="dialog" aria-label={title}>
      <div class="card-content">
        <div class="title-line">
          {canGoBack && <Tool sign="back" label={texts.card.back} onPress={actions.back} />}
          <h1>
            <span role="alert">{title}</span>
          </h1>
          <div class="tools">
            <Tool sign="close" label={texts.common.close} onPress={actions.close} />
          </div>
        </div>
        <p>{advice}</p>
      </div>
    </div>
  );
}
