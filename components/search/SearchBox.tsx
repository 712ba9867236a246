import type { RefObject, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SearchResult } from '../../lib/intel/search.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { OptionList, optionId } from '../OptionList.tsx';
import { unreadWords } from '../unread-words.ts';
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

function stateOf({ answer, failure, isDone }: Searched, query: string, texts: Texts): string {
  const { search, language } = texts;
  if (query === '') return '';
  if (failure) return sentences(language, search.failed, unreadWords(failure, texts));
  if (answer === undefined || (!isDone && answer.results.length === 0)) return search.searching;
  if (answer.unknown.length > 0 && answer.results.length === 0) return '';
  if (answer.results.length === 0)
    return answer.words === '' ? search.nothingFiltered : search.nothing(answer.words);
  return answer.isCut ? search.cut(answer.results.length) : search.found(answer.results.length);
}

/** What is typed, what it finds, where the arrows are in that, and what was searched for before. */
function useBox({ actions, first = '', takesFocus = false, onPick, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(first);
  const [active, setActive] = useState(0);
  const [isPicked, setIsPicked] = useState(false);
  const [isInside, setIsInside] = useState(takesFocus);
  const query = typed.trim();
  const searched = useSearch(query, actions.find);
  const recents = useRecents(actions, isInside);
  const results = isPicked ? [] : (searched.answer?.results ?? []);
  useEffect(() => setActive(0), [searched.query]);
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
  return {
    ...{ typed, query, searched, recents, results, active, isPicked, isInside },
    ...{ type, pick, onKeyDown, setIsInside },
  };
}

type Box = ReturnType<typeof useBox>;

interface FieldProps {
  box: Box;
  /** Of the box; its list and its hint have ids that begin so. */
  id: string;
  field: RefObject<HTMLInputElement>;
  texts: Texts;
}

function Field({ box, id, field, texts: { search } }: FieldProps): VNode {
  const hasResults = box.results.length > 0;
  return (
    <input
      class="text"
      type="text"
      role="combobox"
      ref={field}
      autocomplete="off"
      spellcheck={false}
      maxLength={MAX_QUERY}
      value={box.typed}
      placeholder={search.placeholder}
      aria-label={search.label}
      aria-autocomplete="list"
      aria-expanded={hasResults}
      aria-controls={`${id}-list`}
      aria-activedescendant={hasResults ? optionId(`${id}-list`, box.active) : undefined}
      aria-describedby={`${id}-hint`}
      onInput={({ currentTarget }) => box.type(currentTarget.value)}
      onKeyDown={box.onKeyDown}
    />
  );
}

/** What can be typed, and what was typed before: shown while nothing is. */
function Hints({ box, id, field, texts }: FieldProps): VNode {
  const { query, isInside, recents } = box;
  return (
    <>
      <p class="small muted" id={`${id}-hint`} hidden={!isInside || query !== ''}>
        {texts.search.filters(EXAMPLES)}
      </p>
      {isInside && query === '' && (
        <Recents
          queries={recents.queries}
          texts={texts}
          onAgain={(again) => {
            box.type(again);
            field.current?.focus();
          }}
          onRemove={(gone) => {
            recents.remove(gone);
            field.current?.focus();
          }}
        />
      )}
    </>
  );
}

/**
 * The search in one box. The focus stays in the field: arrows move in the list, Enter takes what they are at, Escape empties the field.
 * While nothing is typed it shows what was searched for last.
 */
export function SearchBox(props: SearchBoxProps): VNode {
  const { texts, takesFocus = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useBox(props);
  const { query, searched, results, active, isPicked } = box;
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const parts = { box, id, field, texts };
  return (
    <div
      class="search"
      role="search"
      aria-label={texts.search.label}
      onFocusIn={() => box.setIsInside(true)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        box.setIsInside(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
      }
    >
      <Field {...parts} />
      <Hints {...parts} />
      <OptionList
        items={results}
        active={active}
        id={`${id}-list`}
        label={texts.search.title}
        keyOf={({ pk }) => pk}
        lineOf={(result) => <ResultLine result={result} texts={texts} />}
        onPick={box.pick}
      />
      {!isPicked && <Unknown unknown={searched.answer?.unknown ?? []} texts={texts} />}
      <p class="small muted" role="status" aria-busy={!searched.isDone}>
        {isPicked ? '' : stateOf(searched, query, texts)}
      </p>
    </div>
  );
}
