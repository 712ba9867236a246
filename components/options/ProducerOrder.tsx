import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moved, type ProducerInfo } from '../../lib/intel/producers.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  /** In the user's order. */
  producers: readonly ProducerInfo[];
  /** There is a ceiling for what is shown: they may not be all. */
  isCut: boolean;
  texts: Texts;
  onOrder: (names: string[]) => void;
}

type Move = -1 | 1;

const KEYS: Record<string, Move> = { ArrowUp: -1, ArrowDown: 1 };

interface RowProps {
  producer: ProducerInfo;
  place: number;
  count: number;
  texts: Texts;
  onMove: (by: Move) => void;
}

function Row({ producer, place, count, texts, onMove }: RowProps): VNode {
  const { options } = texts;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  // Never `disabled`: a button that is pressed until its row is the first would lose the focus.
  const button = (by: Move, label: string, sign: string, isOff: boolean): VNode => (
    <button
      type="button"
      class="button"
      data-move={`${by} ${producer.name}`}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => onMove(by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li onKeyDown={onKeyDown}>
      <span>
        {place}. <bdi>{producer.name}</bdi>{' '}
        <span class="small muted">{options.producerEntities(producer.entities)}</span>
      </span>
      <span class="buttons">
        {button(-1, options.moveUp(producer.name), '↑', place === 1)}
        {button(1, options.moveDown(producer.name), '↓', place === count)}
      </span>
    </li>
  );
}

/** Whose word comes first on a card. By buttons, or by the arrow keys on them. */
export function ProducerOrder({ producers, isCut, texts, onOrder }: Props): VNode | null {
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ name: string; by: Move; place: number }>();
  const { options, showing } = texts;
  useLayoutEffect(() => {
    // A row that is moved in the document loses the focus.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-move]') ?? [])];
    if (last) buttons.find(({ dataset }) => dataset['move'] === `${last.by} ${last.name}`)?.focus();
  }, [last, producers]);
  const names = producers.map(({ name }) => name);
  const move = (name: string, by: Move): void => {
    const order = moved(names, name, by);
    setLast({ name, by, place: order.indexOf(name) + 1 });
    onOrder(order);
  };
  if (producers.length < 2 && !isCut) return null;
  return (
    <section class="block" aria-labelledby="producers-title">
      <h2 id="producers-title">{options.producers}</h2>
      <p class="muted">{options.producersNote}</p>
      {isCut && <p class="notice">{showing.producersHidden}</p>}
      <ol class="rows producers" ref={list}>
        {producers.map((producer, index) => (
          <Row
            key={producer.name}
            producer={producer}
            place={index + 1}
            count={producers.length}
            texts={texts}
            onMove={(by) => move(producer.name, by)}
          />
        ))}
      </ol>
      <p class="spoken" role="status">
        {last && options.producerMoved(last.name, last.place)}
      </p>
    </section>
  );
}
