import type { ComponentChildren, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Feed } from '../../lib/intel/feed.ts';
import { PRESETS, type Preset } from '../../lib/intel/presets.ts';
import { isUpTo, type Tlp } from '../../lib/intel/tlp.ts';
import type { Schedule } from '../../lib/intel/sync.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FailureNote } from '../FailureNote.tsx';
import { SignIcon } from '../Icon.tsx';
import { unreadWords, type Unread } from '../unread-words.ts';
import type { FeedActions } from './actions.ts';
import { FeedList, listed } from './FeedList.tsx';
import { FilePicker, INTEL_FILES } from '../FilePicker.tsx';
import { OfflineSwitch } from './OfflineSwitch.tsx';
import { PresetList } from './PresetList.tsx';

export interface SectionActions extends FeedActions {
  add: () => void;
  addPreset: (preset: Preset, schedule: Schedule) => void;
  importFiles: (files: File[]) => void;
  syncAll: () => void;
  setOffline: (isOffline: boolean) => void;
  reload: () => void;
}

interface Props {
  /** Undefined until the background has answered. */
  feeds: readonly Feed[] | undefined;
  failure: Unread | undefined;
  undone?: keyof Texts['undone'] | undefined;
  /** What was done last, or not done. */
  told: string | undefined;
  isOffline: boolean;
  /** For what is shown; undefined: there is none. */
  ceiling: Tlp | undefined;
  texts: Texts;
  actions: SectionActions;
  /** Epoch milliseconds. */
  now: number;
  /** Between the buttons and the list, and below the list. */
  news: ComponentChildren;
  children: ComponentChildren;
}

/** Addresses of feeds that are there. */
export const addressesOf = (feeds: readonly Feed[]): string[] =>
  feeds.flatMap(({ sync, state }) => (sync === undefined || state === 'removed' ? [] : [sync.address]));

function Buttons({ feeds, isOffline, texts: { feeds: words }, actions }: Props): VNode {
  const input = useRef<HTMLInputElement>(null);
  const isIdle = isOffline || !(feeds ?? []).some(({ sync, state }) => sync && state !== 'removed');
  return (
    <>
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.add}>
          <SignIcon sign="add" /> {words.add}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {words.importFile}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={isIdle}
          onClick={() => !isIdle && actions.syncAll()}
        >
          {words.syncAll}
        </button>
      </div>
      <FilePicker
        label={words.importFile}
        accept={INTEL_FILES}
        input={input}
        isMultiple
        onFiles={actions.importFiles}
      />
      <p class="small muted">{words.dropNote}</p>
    </>
  );
}

/** With nothing but the starter pack: what a feed is, and what to begin with. */
function Start({ feeds, texts, actions }: Props & { feeds: readonly Feed[] }): VNode | null {
  if (feeds.some(({ kind }) => kind !== 'starter' && kind !== 'own')) return null;
  return (
    <div class="feeds-start">
      <p>{texts.feeds.what}</p>
      <p>{texts.feeds.start}</p>
      <PresetList presets={PRESETS} known={addressesOf(feeds)} texts={texts} onAdd={actions.addPreset} />
    </div>
  );
}

function Failure({ failure, texts, actions }: Props): VNode | null {
  if (failure === undefined) return null;
  return (
    <div class="notice" role="alert">
      <p>{sentences(texts.language, texts.feeds.noAnswer, unreadWords(failure, texts))}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={actions.reload}>
          {texts.feeds.again}
        </button>
      </div>
    </div>
  );
}

/** Where intel comes from. */
export function FeedSection(props: Props): VNode {
  const { feeds, failure, told, isOffline, ceiling, texts, actions, now, news, children } = props;
  const shown = feeds?.filter(({ defaultTlp }) => isUpTo(defaultTlp, ceiling));
  return (
    <section class="block feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{texts.options.feeds}</h2>
      <p class="muted">{texts.options.feedsNote}</p>
      <OfflineSwitch isOffline={isOffline} texts={texts} onChange={actions.setOffline} />
      <Buttons {...props} />
      <p role="status" class={told === undefined ? 'spoken' : 'told'}>
        {told}
      </p>
      {news}
      <FailureNote undone={props.undone} texts={texts} />
      <Failure {...props} />
      {feeds === undefined && failure === undefined && <p class="muted">{texts.common.loading}</p>}
      {feeds && <Start {...props} feeds={feeds} />}
      {ceiling !== undefined && <p class="notice">{texts.showing.feedsHidden}</p>}
      {shown && (
        <FeedList
          feeds={listed(shown, texts)}
          isOffline={isOffline}
          texts={texts}
          actions={actions}
          now={now}
        />
      )}
      {feeds && <p class="small muted">{texts.options.defaultTlpNote}</p>}
      {children}
    </section>
  );
}
