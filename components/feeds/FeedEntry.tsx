import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { feedTitle } from '../feed-title.ts';
import { SignIcon } from '../Icon.tsx';
import type { FeedActions } from './actions.ts';
import { FeedItem, type FeedItemProps } from './FeedItem.tsx';

/** In the place of a removed feed, until the browser is started again. */
function RemovedFeed({ feed, texts, actions }: Pick<FeedItemProps, 'feed' | 'texts' | 'actions'>): VNode {
  const title = feedTitle(feed, texts);
  return (
    <div class="feed removed">
      <p role="status">
        {texts.options.removed(title)} <span class="muted">{texts.options.removedNote}</span>
      </p>
      <button type="button" class="button" onClick={() => actions.restore(feed)}>
        <SignIcon sign="undo" /> {texts.common.undo}
        <span class="spoken">: {title}</span>
      </button>
    </div>
  );
}

/** A feed, or what is left of it. The focus of whoever removes one stays here: on "Undo", and on "Remove" again. */
export function FeedEntry(props: FeedItemProps): VNode {
  const { feed, actions } = props;
  const isRemoved = feed.state === 'removed';
  const entry = useRef<HTMLDivElement>(null);
  const isActing = useRef(false);
  useLayoutEffect(() => {
    if (!isActing.current) return;
    isActing.current = false;
    const buttons = entry.current?.querySelectorAll<HTMLButtonElement>('.feed.removed button, header button');
    buttons?.item(buttons.length - 1).focus();
  }, [isRemoved]);
  const acting: FeedActions = {
    ...actions,
    remove: (feedId) => {
      isActing.current = true;
      actions.remove(feedId);
    },
    restore: (removed) => {
      isActing.current = true;
      actions.restore(removed);
    },
  };
  return (
    <div class="feed-entry" ref={entry}>
      {isRemoved ? <RemovedFeed {...props} actions={acting} /> : <FeedItem {...props} actions={acting} />}
    </div>
  );
}
