import type { VNode } from 'preact';
import { CardFailure, CardLoading } from '../../components/card/CardMessage.tsx';
import { CardView } from '../../components/card/CardView.tsx';
import type { Card } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CARDS } from './card-examples.ts';
import type { States } from './states.ts';

const nothing = (): void => undefined;
const actions = {
  open: nothing,
  copy: () => Promise.resolve(true),
  back: nothing,
  close: nothing,
  pin: nothing,
  watch: () => Promise.resolve(true),
  dossier: nothing,
};

const Frame = ({ children }: { children: VNode }): VNode => <div class="gallery-card">{children}</div>;

const shown =
  (card: Card) =>
  (texts: Texts): VNode => (
    <Frame>
      <CardView
        card={card}
        textOnPage={card.parts[0]?.entity.name}
        pinned={false}
        canGoBack={false}
        texts={texts}
        actions={actions}
        now={Date.UTC(2026, 5, 1)}
      />
    </Frame>
  );

const failed =
  (code: keyof Texts['card']['failures']) =>
  (texts: Texts): VNode => (
    <Frame>
      <CardFailure {...texts.card.failures[code]} canGoBack texts={texts} actions={actions} />
    </Frame>
  );

export const cardStates: States = {
  'card-full': shown(CARDS.full),
  'card-least': shown(CARDS.least),
  'card-long-name': shown(CARDS.long),
  'card-right-to-left': shown(CARDS.rtl),
  'card-many-names': shown(CARDS.manyNames),
  'card-loading': (texts) => (
    <Frame>
      <CardLoading textOnPage="Paper Heron" texts={texts} />
    </Frame>
  ),
  'card-stale': failed('stale'),
  'card-store-failed': failed('store-failed'),
};
