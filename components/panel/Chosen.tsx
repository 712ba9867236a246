import type { ComponentChildren, VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import { whyUnpainted } from '../popup/unpainted.ts';
import { BesideList } from './BesideList.tsx';
import { Sentences } from './Sentences.tsx';
import type { ChosenThing, PanelActions, PanelPage } from './types.ts';

interface Props {
  chosen: ChosenThing;
  page: PanelPage;
  /** Its card. */
  card: ComponentChildren;
  texts: Texts;
  actions: Pick<PanelActions, 'goTo' | 'goToPlace' | 'allPlaces' | 'openDossier' | 'work'>;
}

function Head({ chosen: { thing, group }, page, texts, actions }: Props): VNode {
  const unpainted = group && whyUnpainted(group, page, texts);
  return (
    <header class="chosen-head">
      <h2>
        <KindIcon kind={thing.kind} /> <bdi>{thing.name}</bdi> <TlpLabel tlp={thing.tlp} />
      </h2>
      {unpainted !== undefined && <p class="muted small">{unpainted}</p>}
      <p class="buttons small">
        {group && (
          <button type="button" class="link" onClick={() => actions.goTo(group)}>
            {texts.panel.goTo}
          </button>
        )}
        <button type="button" class="link" onClick={() => actions.openDossier(thing.id)}>
          {texts.panel.dossier}
        </button>
        <button type="button" class="link" onClick={() => actions.work({ chosen: '' })}>
          {texts.common.close}
        </button>
      </p>
    </header>
  );
}

/** All about the thing that is chosen: where it is named here, with whom, and its card. */
export function Chosen(props: Props): VNode {
  const { chosen, texts, actions } = props;
  return (
    <section class="chosen" aria-label={texts.panel.chosen(chosen.thing.name)} tabIndex={0}>
      <Head {...props} />
      {chosen.group && (
        <Sentences
          found={chosen.places}
          markClass={chosen.thing.markClass}
          texts={texts}
          onGo={actions.goToPlace}
          onAll={actions.allPlaces}
        />
      )}
      <BesideList
        beside={chosen.beside ?? []}
        texts={texts}
        onChoose={(id) => actions.work({ chosen: id, kind: 'all', feed: '', met: 'all', view: 'page' })}
      />
      {props.card}
    </section>
  );
}
