import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { KindIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';

interface Props {
  parts: readonly CardPart[];
  selected: number;
  /** Id of the panel that the tabs switch. */
  panelId: string;
  texts: Texts;
  onSelect: (index: number) => void;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export const tabId = (panelId: string, index: number): string => `${panelId}-tab-${index}`;

type Label = (part: CardPart, texts: Texts) => string;

const LABELS: readonly Label[] = [
  ({ entity, feed }, texts) => producerName(entity.producer, feed, texts),
  ({ feed }, texts) => feedTitle(feed, texts),
  ({ entity }, texts) => texts.common.kinds[entity.kind],
];

/** What tells a part apart from others of its name: its producer, else its feed, else its kind. */
function sourceOf(part: CardPart, parts: readonly CardPart[], texts: Texts): string {
  const namesakes = parts.filter((other) => other !== part && other.entity.name === part.entity.name);
  const tellsApart = (label: Label): boolean =>
    namesakes.every((other) => label(other, texts) !== label(part, texts));
  return (LABELS.find(tellsApart) ?? LABELS[0])?.(part, texts) ?? '';
}

/** The name is said where it differs from the card's title. */
function TabLabel({ part, parts, texts }: { part: CardPart } & Pick<Props, 'parts' | 'texts'>): VNode {
  const { kind, name } = part.entity;
  const isOneName = parts.every(({ entity }) => entity.name === name);
  return (
    <>
      <KindIcon kind={kind} />
      {!isOneName && <bdi>{name}</bdi>} <span class="from">{sourceOf(part, parts, texts)}</span>
    </>
  );
}

/** One tab per producer's entity; arrow keys move as the ARIA tabs pattern says. */
export function PartTabs({ parts, selected, panelId, texts, onSelect }: Props): VNode {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (selected + step + parts.length) % parts.length;
    onSelect(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.card.parts} ref={list} onKeyDown={onKeyDown}>
      {parts.map((part, index) => (
        <button
          type="button"
          role="tab"
          key={part.pk}
          id={tabId(panelId, index)}
          aria-selected={index === selected}
          aria-controls={panelId}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onSelect(index)}
        >
          <TabLabel part={part} parts={parts} texts={texts} />
        </button>
      ))}
    </div>
  );
}
