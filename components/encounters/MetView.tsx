import type { ComponentChildren, Ref, VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { AllowedChat, EncounterFilter, MetOverview } from '../../lib/intel/encounter.ts';
import { useFocusPlace } from '../use-focus-place.ts';
import { FailureNote } from '../FailureNote.tsx';
import type { Unread } from '../unread-words.ts';
import { AllowedChats } from './AllowedChats.tsx';
import { DayChart } from './DayChart.tsx';
import { DayTable, EntityTable, PlaceTable } from './MetTables.tsx';
import { MemorySetting, type MemoryChange } from './MemorySetting.tsx';
import { filterTitle } from './titles.ts';

/** What was deleted last. */
export interface Deleted {
  said: string;
  /** Absent once it was undone. */
  undo?: () => void;
}

export interface MetActions {
  /** Shows only this; all, where nothing is said. */
  show: (only: EncounterFilter) => void;
  /** Without a title: all that is remembered. */
  forget: (only: EncounterFilter, title?: string) => void;
  forgetChat: (chat: AllowedChat) => void;
}

export interface MetViewProps {
  /** Absent while it is on its way. */
  overview: MetOverview | undefined;
  chats: readonly AllowedChat[];
  only: EncounterFilter;
  deleted: Deleted | undefined;
  /** Why it can't be told. */
  unread?: Unread | undefined;
  /** Why what was to be done was not. */
  undone?: keyof Texts['undone'] | undefined;
  /** That a setting was not stored. */
  unsaved?: ComponentChildren;
  isOn: boolean;
  keptDays: number;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
  actions: MetActions;
  onSetting: (change: MemoryChange) => void;
}

function Undo({
  deleted,
  place,
  texts,
}: Pick<MetViewProps, 'deleted' | 'texts'> & { place: Ref<HTMLDivElement> }): VNode {
  return (
    <div class="undo-bar" role="status" hidden={deleted === undefined} tabIndex={-1} ref={place}>
      <span>{deleted?.said}</span>
      {deleted?.undo && (
        <button type="button" class="button" onClick={deleted.undo}>
          {texts.common.undo}
        </button>
      )}
    </div>
  );
}

function Only({ overview, only, texts, actions }: MetViewProps & { overview: MetOverview }): VNode | null {
  if (Object.keys(only).length === 0) return null;
  return (
    <p class="only">
      <span>
        {texts.encounters.shownOnly} <strong>{filterTitle(only, overview, texts)}</strong>
      </span>
      <button type="button" class="button" onClick={() => actions.show({})}>
        {texts.encounters.showAll}
      </button>
    </p>
  );
}

function Met(props: MetViewProps & { overview: MetOverview }): VNode {
  const { overview, only, texts, now, actions } = props;
  const { encounters } = texts;
  if (overview.total === 0)
    return <p class="block muted">{props.isOn ? encounters.empty : encounters.off}</p>;
  const isNone = overview.days.length === 0;
  return (
    <>
      <p class="met-total">
        <span class="muted">{encounters.total(overview.total)}</span>
        <button type="button" class="button" onClick={() => actions.forget({})}>
          {encounters.deleteAll}
        </button>
      </p>
      <Only {...props} />
      {isNone ? (
        <p class="block muted">{encounters.nothingHere}</p>
      ) : (
        <>
          <section class="block" aria-labelledby="by-day">
            <h2 id="by-day">{encounters.byDay}</h2>
            <DayChart days={overview.days} kept={overview.keptDays} texts={texts} now={now} />
            <DayTable overview={overview} only={only} texts={texts} actions={actions} />
          </section>
          <section class="block" aria-labelledby="by-entity">
            <h2 id="by-entity">{encounters.byEntity}</h2>
            <EntityTable overview={overview} only={only} texts={texts} actions={actions} />
          </section>
          <section class="block" aria-labelledby="by-place">
            <h2 id="by-place">{encounters.byPlace}</h2>
            <PlaceTable overview={overview} only={only} texts={texts} actions={actions} />
          </section>
        </>
      )}
    </>
  );
}

/** The page “What you met”. */
export function MetView(props: MetViewProps): VNode {
  const { overview, chats, unread, undone, texts, actions } = props;
  const { encounters, common } = texts;
  const { place, acting } = useFocusPlace<HTMLDivElement>();
  const undo = props.deleted?.undo;
  return (
    <main class="page met-page">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {encounters.title}
      </h1>
      <p class="muted">{encounters.note}</p>
      {props.unsaved}
      <MemorySetting {...props} />
      <FailureNote unread={unread} undone={undone} texts={texts} />
      <Undo
        deleted={props.deleted && { ...props.deleted, ...(undo && { undo: acting(undo) }) }}
        place={place}
        texts={texts}
      />
      {overview ? (
        <Met {...props} overview={overview} actions={{ ...actions, forget: acting(actions.forget) }} />
      ) : (
        unread === undefined && <p class="muted">{common.loading}</p>
      )}
      <AllowedChats chats={chats} texts={texts} onForget={acting(actions.forgetChat)} />
    </main>
  );
}
