import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { KindIcon } from '../Icon.tsx';

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

/** What tells the parts apart: their producers, else their feeds, else their kinds. */
function sourcesOf(parts: readonly CardPart[], texts: Texts): string[] {
  const producers = parts.map(({ entity }) => entity.producer);
  const feeds = parts.map(({ feed }) => feedTitle(feed, texts));
  const kinds = parts.map(({ entity }) => texts.common.kinds[entity.kind]);
  const tellApart = (labels: string[]): boolean =>
    new Set(parts.map(({ entity }, index) => `${entity.name} ${labels[index] ?? ''}`)).size === parts.length;
  return [producers, feeds, kinds].find(tellApart) ?? producers;
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
  const sources = sourcesOf(parts, texts);
  return (
    <div class="tabs" role="tablist" aria-label={texts.card.parts} ref={list} onKeyDown={onKeyDown}>
      {parts.map(({ pk, entity }, index) => (
        <button
          type="button"
          role="tab"
          key={pk}
          id={tabId(panelId, index)}
          aria-selected={index === selected}
          aria-controls={panelId}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onSelect(index)}
        >
          <KindIcon kind={entity.kind} /> {entity.name} <span class="muted">{sources[index]}</span>
        </button>
      ))}
    </div>
  );
}
