import type { Ref, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Card, CardPart } from '../../lib/intel/card.ts';
import type { Around } from '../../lib/intel/around.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { CardActions } from './actions.ts';
import { AroundView } from './AroundView.tsx';
import { Bonds, type Said } from './Bonds.tsx';
import { CardHeader } from './CardHeader.tsx';
import { MetLine } from '../encounters/MetLine.tsx';
import { Conflicts } from './Conflicts.tsx';
import { pressByKey } from './keys.ts';
import { MuteBlock } from './MuteBlock.tsx';
import { useMuting, type MuteProps } from './use-muting.ts';
import { OtherChannels } from './OtherChannels.tsx';
import { PartTabs, tabId } from './PartTabs.tsx';
import { PartView } from './PartView.tsx';
import { useWatching } from './use-watching.ts';
import { Why } from './Why.tsx';

export interface CardViewProps extends MuteProps {
  card: Card;
  /** What stands on the page; absent for a card that was opened from another one. */
  textOnPage?: string | undefined;
  /** What the page says around it, once it is known. */
  around?: Around | undefined;
  pinned: boolean;
  canGoBack: boolean;
  texts: Texts;
  actions: CardActions;
  /** Epoch milliseconds. */
  now: number;
  /** The part that scrolls and takes the focus. */
  body?: Ref<HTMLDivElement>;
}

interface PanelProps extends CardViewProps {
  part: CardPart;
  /** Absent where there is one part, which needs no tab. */
  tab: string | undefined;
  id: string;
}

/** What one producer says, and why the page's word counts as this entity. */
function Panel({ part, tab, id, ...props }: PanelProps): VNode {
  const { card, textOnPage, texts, actions, now } = props;
  const [said, setSaid] = useState<Said>({});
  return (
    <div
      class="panel"
      key={part.pk}
      id={id}
      role={tab === undefined ? 'presentation' : 'tabpanel'}
      aria-labelledby={tab}
    >
      <Why
        part={part}
        strength={card.strength}
        because={card.because}
        textOnPage={textOnPage}
        texts={texts}
        now={now}
      />
      <Bonds card={card} part={part} texts={texts} say={actions.bond} said={said} onSaid={setSaid} />
      <OtherChannels card={card} texts={texts} actions={actions} />
      <PartView part={part} texts={texts} actions={actions} now={now} />
    </div>
  );
}

/** A whole card. Give it a new `key` for a new card, so that it starts at its first part. */
export function CardView(props: CardViewProps): VNode | null {
  const { card, around, texts, actions } = props;
  const [selected, setSelected] = useState(0);
  const id = useId();
  const [titleId, panelId] = [`${id}-title`, `${id}-panel`];
  const muting = useMuting(props);
  const watching = useWatching(card, card.parts[selected], actions.watch);
  const part = card.parts[selected];
  if (part === undefined) return null;
  const hasTabs = card.parts.length > 1;
  const evidence = around?.evidence;
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => pressByKey(event, event.currentTarget)}
    >
      <div class="card-body" tabIndex={0} role="group" aria-labelledby={titleId} ref={props.body ?? null}>
        <div class="card-content">
          <CardHeader {...props} {...{ part, titleId, evidence, muting, watching }} />
          {watching?.failed === true && (
            <p class="small" role="alert">
              {texts.dossier.watchFailed}
            </p>
          )}
          {muting && <MuteBlock muting={muting} texts={texts} />}
          {around && <AroundView around={around} texts={texts} actions={actions} />}
          <MetLine card={card} texts={texts} />
          <Conflicts card={card} texts={texts} />
          {hasTabs && (
            <PartTabs
              parts={card.parts}
              selected={selected}
              panelId={panelId}
              texts={texts}
              onSelect={setSelected}
            />
          )}
          <Panel {...props} part={part} id={panelId} tab={hasTabs ? tabId(panelId, selected) : undefined} />
        </div>
      </div>
    </div>
  );
}
