import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { FeedActions } from './actions.ts';

interface Props {
  feed: Feed;
  title: string;
  /** "No network" is on. */
  isOffline: boolean;
  texts: Texts;
  actions: FeedActions;
}

interface ButtonProps {
  text: string;
  /** What it is about, for screen readers. */
  of: string;
  /** It stays where it is and keeps the focus, but does nothing. */
  isIdle?: boolean;
  onPress: () => void;
}

const Button = ({ text, of, isIdle = false, onPress }: ButtonProps): VNode => (
  <button type="button" class="button" aria-disabled={isIdle} onClick={() => !isIdle && onPress()}>
    {text}
    <span class="spoken">: {of}</span>
  </button>
);

/** What can be done with a feed. */
export function FeedButtons({ feed, title, isOffline, texts, actions }: Props): VNode {
  const { feeds, common } = texts;
  const { id, sync } = feed;
  const state = sync?.state.state;
  const isPaused = state === 'paused';
  const isUnderWay = state === 'syncing' || state === 'waiting';
  return (
    <div class="buttons small">
      {sync && (
        <>
          <Button
            text={feeds.syncNow}
            of={title}
            isIdle={isOffline || isPaused || isUnderWay}
            onPress={() => actions.syncNow(id)}
          />
          <Button
            text={isPaused ? feeds.goOn : feeds.pause}
            of={title}
            onPress={() => actions.setPaused(id, !isPaused)}
          />
          <Button text={feeds.edit} of={title} onPress={() => actions.edit(feed)} />
        </>
      )}
      <Button text={common.remove} of={title} onPress={() => actions.remove(id)} />
    </div>
  );
}
