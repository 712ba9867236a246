import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../lib/intel/search.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { OptionList, optionId } from '../OptionList.tsx';
import { Recents } from './Recents.tsx';
import { ResultLine } from './ResultLine.tsx';
import { Unknown } from './Unknown.tsx';
import { useRecents, type RecentActions } from './use-recents.ts';
import { useSearch, type Find, type Searched } from './use-search.ts';

/** UTF-16 units; a longer one is no name. */
const MAX_QUERY = 200;
const EXAMPLES = 'kind:actor · feed:misp · country:ru';
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Each function stays the same from render to render. */
export interface SearchActions extends RecentActions {
  find: Find;
}

export interface SearchBoxProps {
  texts: Texts;
  actions: SearchActions;
  /** What the box begins with. */
  first?: string;
  /** Whether it takes the focus at once. */
  takesFocus?: boolean;
  onPick: (result: SearchResult) => void;
  /** Something else is being typed. */
  onChange?: () => void;
}

function stateOf({ answer, hasFailed, isDone }: Searched, query: string, { search }: Texts): string {
  if (query === '') return '';
  if (hasFailed) return search.failed;
  if (answer === undefined || (!isDone && answer.results.length === 0)) return search.searching;
  if (answer.unknown.length > 0 && answer.results.length === 0) return '';
  if (answer.results.length === 0)
    return answer.words === '' ? search.nothingFiltered : search.nothing(answer.words);
  return answer.isCut ? search.cut(answer.results.length) : search.found(answer.results.length);
}

/**
 * The search in one box. The focus stays in the field: arrows move in the list, Enter takes what they are at, Escape empties the field.
 * While nothing is typed it shows what was searched for last.
 */
export function SearchBox(props: SearchBoxProps): VNode {
  const { texts, actions, first = '', takesFocus = false, onPick, onChange } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(first);
  const [active, setActive] = useState(0);
  const [isPicked, setIsPicked] = useState(false);
  const [isInside, setIsInside] = useState(takesFocus);
  const query = typed.trim();
  const searched = useSearch(query, actions.find);
  const recents = useRecents(actions, isInside);
  const results = isPicked ? [] : (searched.answer?.results ?? []);
  useEffect(() => setActive(0), [searched.query]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const type = (text: string): void => {
    setTyped(text);
    setIsPicked(false);
    onChange?.();
  };
  const pick = (result: SearchResult | undefined): void => {
    // Who types on and presses Enter at once means what is on its way, not what is still shown.
    if (result === undefined || searched.query !== query) return;
    recents.add(query);
    setIsPicked(true);
    onPick(result);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.isComposing) return;
    if (event.key === 'Escape' && typed !== '') type('');
    else if (step !== undefined && isPicked) setIsPicked(false);
    else if (results.length === 0) return;
    else if (step !== undefined) setActive((active + step + results.length) % results.length);
    else if (event.key === 'Enter') pick(results[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="search"
      role="search"
      aria-label={texts.search.label}
      onFocusIn={() => setIsInside(true)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        setIsInside(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      <input
        class="text"
        type="text"
        role="combobox"
        ref={field}
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_QUERY}
        value={typed}
        placeholder={texts.search.placeholder}
        aria-label={texts.search.label}
        aria-autocomplete="list"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={results.length > 0 ? optionId(`${id}-list`, active) : undefined}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="small muted" id={`${id}-hint`} hidden={!isInside || query !== ''}>
        {texts.search.filters(EXAMPLES)}
      </p>
      {isInside && query === '' && (
        <Recents
          queries={recents.queries}
          texts={texts}
          onAgain={(again) => {
            type(again);
            field.current?.focus();
          }}
          onRemove={(gone) => {
            recents.remove(gone);
            field.current?.focus();
          }}
        />
      )}
      <OptionList
        items={results}
        active={active}
        id={`${id}-list`}
        label={texts.search.title}
        keyOf={({ pk }) => pk}
        lineOf={(result) => <ResultLine result={result} texts={texts} />}
        onPick={pick}
      />
      {!isPicked && <Unknown unknown={searched.answer?.unknown ?? []} texts={texts} />}
      <p class="small muted" role="status" aria-busy={!searched.isDone}>
        {isPicked ? '' : stateOf(searched, query, texts)}
      </p>
    </div>
  );
}
