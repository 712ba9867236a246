import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Feed, Refusal } from '../../lib/intel/feed.ts';
import { TLP_LEVELS, type Tlp } from '../../lib/intel/tlp.ts';
import { formatAge } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { SignIcon } from '../Icon.tsx';
import { Counts } from './Counts.tsx';

export interface FeedActions {
  remove: (feedId: string) => void;
  restore: (feedId: string) => void;
  setTlp: (feedId: string, tlp: Tlp) => void;
  /** At most MAX_REFUSALS of them. */
  refusals: (feedId: string) => Promise<readonly Refusal[]>;
}

interface Props {
  feed: Feed;
  texts: Texts;
  actions: FeedActions;
  /** Epoch milliseconds. */
  now: number;
}

function whence(feed: Feed, { options, language }: Texts, now: number): string {
  const format = feed.format === undefined ? '' : options.formats[feed.format];
  const origin = feed.kind === 'starter' ? '' : (feed.fileName ?? '');
  const age = options.loaded(formatAge(language, feed.importedAt, now));
  return [format, origin, age].filter((each) => each !== '').join(' · ');
}

function TlpSelect({ feed, texts, actions }: Omit<Props, 'now'>): VNode {
  return (
    <label class="tlp-select small">
      {texts.options.defaultTlp}{' '}
      <select
        value={feed.defaultTlp}
        onChange={({ currentTarget }) => {
          const tlp = TLP_LEVELS.find((level) => level === currentTarget.value);
          if (tlp !== undefined) actions.setTlp(feed.id, tlp);
        }}
      >
        {TLP_LEVELS.map((level) => (
          <option key={level} value={level}>
            TLP:{level}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A feed with where it comes from, what it brought and what its unmarked objects count as. */
export function FeedItem(props: Props): VNode {
  const { feed, texts, actions, now } = props;
  const id = useId();
  const title = feedTitle(feed, texts);
  const notice = feed.kind === 'starter' ? texts.options.starterNotice : feed.notice;
  return (
    <article class="feed" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        <button type="button" class="button" onClick={() => actions.remove(feed.id)}>
          {texts.common.remove}
          <span class="spoken">: {title}</span>
        </button>
      </header>
      <p class="small muted">{whence(feed, texts, now)}</p>
      <Counts counts={feed.counts} texts={texts} refusals={() => actions.refusals(feed.id)} />
      <TlpSelect feed={feed} texts={texts} actions={actions} />
      {notice !== undefined && <p class="small muted">{notice}</p>}
    </article>
  );
}

/** In the place of a removed feed, until the browser is started again. */
export function RemovedFeed({ feed, texts, actions }: Omit<Props, 'now'>): VNode {
  const title = feedTitle(feed, texts);
  return (
    <div class="feed removed" role="status">
      <p>
        {texts.options.removed(title)} <span class="muted">{texts.options.removedNote}</span>
      </p>
      <button type="button" class="button" onClick={() => actions.restore(feed.id)}>
        <SignIcon sign="undo" /> {texts.common.undo}
        <span class="spoken">: {title}</span>
      </button>
    </div>
  );
}
