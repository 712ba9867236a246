import type { VNode } from 'preact';
import type { Card, CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { CardActions } from '../card/actions.ts';
import { Conflicts } from '../card/Conflicts.tsx';
import { copyLine } from '../card/copy-line.ts';
import { PartView } from '../card/PartView.tsx';
import { saidBy } from '../card/said-by.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';

interface Props {
  card: Card;
  texts: Texts;
  actions: CardActions;
  /** Epoch milliseconds. */
  now: number;
}

function Column({ part, card, texts, actions, now }: Props & { part: CardPart }): VNode {
  const { entity } = part;
  const who = saidBy(part, card.parts, texts);
  return (
    <article class="column panel" aria-label={`${who}: ${entity.name}`}>
      <header>
        <div class="title-line">
          <h3>
            <bdi>{who}</bdi>
          </h3>
          <div class="tools no-print">
            <CopyButton
              value={copyLine(part, texts)}
              label={texts.card.copyLine}
              texts={texts}
              copy={actions.copy}
            />
          </div>
        </div>
        <p class="kind-line small">
          <KindIcon kind={entity.kind} /> <bdi class="strong">{entity.name}</bdi>
          <span>{texts.common.kinds[entity.kind]}</span>
          <TlpLabel tlp={entity.tlp} />
          {entity.pap !== undefined && <span class="chip">{entity.pap}</span>}
        </p>
      </header>
      <PartView part={part} texts={texts} actions={actions} now={now} />
    </article>
  );
}

/** What each producer says, side by side. */
export function Columns({ card, texts, actions, now }: Props): VNode {
  const { parts } = card;
  return (
    <section class="says" aria-labelledby="says-title">
      <h2 id="says-title">{texts.dossier.parts(parts.length)}</h2>
      {parts.length > 1 && <p class="small muted">{texts.dossier.partsNote}</p>}
      <Conflicts card={card} texts={texts} />
      <div class="columns">
        {parts.map((part) => (
          <Column key={part.pk} part={part} card={card} texts={texts} actions={actions} now={now} />
        ))}
      </div>
    </section>
  );
}
