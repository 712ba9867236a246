import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { EntityHit, EntityRef } from '../../lib/intel/entity-ref.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { OptionList, optionId } from '../OptionList.tsx';
import type { Answer } from '../answer.ts';
import { useAnswer, type Asked } from './use-answer.ts';
import { unreadWords } from '../unread-words.ts';
import { EntityLine } from './EntityLine.tsx';

/** UTF-16 units; a longer one is no name. */
const MAX_QUERY = 200;

interface Props {
  texts: Texts;
  /** Said to be missing. */
  isMissing: boolean;
  find: (query: string) => Promise<Answer<EntityHit[]>>;
  onPick: (entity: EntityRef) => void;
}

const NONE: readonly EntityHit[] = [];
const hitsIn = (asked: Asked<EntityHit[]>): readonly EntityHit[] =>
  asked.state === 'there' ? asked.value : NONE;

function stateOf(asked: Asked<EntityHit[]>, query: string, texts: Texts): string {
  const { own } = texts;
  switch (asked.state) {
    case 'none':
      return '';
    case 'waiting':
      return own.searching;
    case 'failed':
      return unreadWords(asked.code, texts);
    case 'there':
      return asked.value.length === 0 ? own.nothing(query) : own.found(asked.value.length);
  }
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Search over all entities. The focus stays in the field: arrows move in the list, Enter takes what they are at. */
export function EntityPicker({ texts, isMissing, find, onPick }: Props): VNode {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const asked = useAnswer(query.trim() === '' ? undefined : query.trim(), find);
  const hits = hitsIn(asked);
  useEffect(() => setActive(0), [hits]);
  // Who types on and presses Enter at once means what is on its way, not what is still shown.
  const isOld = asked.state === 'there' && asked.isOld;
  const pick = (hit: EntityHit): void => {
    if (!isOld) onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const hit = hits[active];
    if (event.isComposing || hits.length === 0) return;
    if (step !== undefined) setActive((active + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && hit) pick(hit);
    else if (event.key === 'Escape') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="picker">
      <label for={`${id}-field`}>{texts.own.search}</label>
      <input
        class="text"
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY}
        value={query}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? optionId(`${id}-list`, active) : undefined}
        aria-invalid={isMissing}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <OptionList
        items={hits}
        active={active}
        id={`${id}-list`}
        label={texts.own.search}
        keyOf={({ pk }) => pk}
        lineOf={(hit) => <EntityLine entity={hit} hit={hit.hit} texts={texts} />}
        onPick={onPick}
      />
      <p class="small muted" role="status" aria-busy={asked.state === 'waiting' || isOld}>
        {stateOf(asked, query.trim(), texts)}
      </p>
    </div>
  );
}
