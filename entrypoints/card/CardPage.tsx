import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardFailure, CardLoading } from '../../components/card/CardMessage.tsx';
import { CardView } from '../../components/card/CardView.tsx';
import type { CardActions } from '../../components/card/actions.ts';
import { copyText } from '../../components/copy-text.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { keepTabInside } from './focus.ts';
import type { CardSession } from './session.ts';
import { topOf, type State } from './state.ts';

/** Wanted width, the height from which the card scrolls inside, both in CSS pixels, and how large its text is. */
const SIZES = {
  small: { width: 350, maxHeight: 380, zoom: '0.9' },
  normal: { width: 400, maxHeight: 460, zoom: '1' },
  large: { width: 490, maxHeight: 580, zoom: '1.2' },
};

export type CardSize = keyof typeof SIZES;

const MUTE = askMute();

interface Props {
  session: CardSession;
  size?: CardSize;
  texts: Texts;
}

function actionsOf(session: CardSession): CardActions {
  return {
    open: (pk) => void session.open(pk),
    copy: copyText,
    bond: askBond,
    ...askKeep,
    back: () => session.apply({ type: 'back' }),
    close: () => session.close(),
    pin: (pinned) => session.pin(pinned),
  };
}

function Top({ session, state, texts }: Props & { state: State }): VNode | null {
  const actions = useMemo(() => actionsOf(session), [session]);
  const view = topOf(state);
  const canGoBack = state.views.length > 1;
  if (view === undefined) return null;
  if (view.state === 'loading') return <CardLoading textOnPage={view.text} texts={texts} />;
  if (view.state === 'failed')
    return (
      <CardFailure
        {...texts.card.failures[view.code]}
        canGoBack={canGoBack}
        texts={texts}
        actions={actions}
      />
    );
  return (
    <CardView
      key={`${state.asked} ${state.views.length}`}
      card={view.card}
      textOnPage={view.text}
      around={canGoBack ? undefined : state.around}
      pinned={state.pinned}
      canGoBack={canGoBack}
      mute={MUTE}
      muted={state.muted}
      onMuted={(muted) => session.apply({ type: 'muted', asked: state.asked, muted })}
      texts={texts}
      actions={actions}
      now={Date.now()}
    />
  );
}

const focusBody = (root: HTMLElement | null): void =>
  root?.querySelector<HTMLElement>('.card-body, button')?.focus();

/** The panel of a mute has room in this, in CSS pixels. */
const ROOM_TO_MUTE = 300;

/**
 * While something is being muted the card keeps its height, if the panel has room in it: one that grows or shrinks may
 * change sides, away from under the pointer that is about to press.
 */
function heightOf(content: HTMLElement, before: number, maxHeight: number): number {
  const height = Math.min(Math.ceil(content.getBoundingClientRect().height), maxHeight);
  if (content.querySelector('.mute') === null) return height;
  return Math.max(before, Math.min(height, ROOM_TO_MUTE));
}

/** Tells the host how high the card wants to be. Measured at once too: a frame that isn't shown gets no observer calls. */
function useSizeReport(
  root: { current: HTMLElement | null },
  session: CardSession,
  size: CardSize,
  silent: boolean,
): void {
  const last = useRef(0);
  useLayoutEffect(() => {
    const content = root.current?.querySelector<HTMLElement>('.card-content');
    if (!content || silent) return;
    const report = (): void => {
      const { width, maxHeight } = SIZES[size];
      last.current = heightOf(content, last.current, maxHeight);
      session.tell({ type: 'size', width, height: last.current });
    };
    report();
    const observer = new ResizeObserver(report);
    observer.observe(content);
    return () => observer.disconnect();
  });
}

export function CardPage({ session, size = 'normal', texts }: Props): VNode {
  const root = useRef<HTMLDivElement>(null);
  const [state, setState] = useState(session.state);
  useLayoutEffect(() => {
    session.onChange = () => setState(session.state);
    session.onChange();
  }, [session]);
  const view = topOf(state);
  useSizeReport(root, session, size, view?.state === 'loading' && !state.shown);
  useLayoutEffect(() => {
    // What had the focus may be gone with the view before.
    if (state.takesFocus || document.hasFocus()) focusBody(root.current);
  }, [view, state.takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') session.close();
    else if (root.current) keepTabInside(event, root.current);
  };
  return (
    <div class="card-page" style={{ zoom: SIZES[size].zoom }} ref={root} onKeyDown={onKeyDown}>
      <Top session={session} state={state} texts={texts} />
    </div>
  );
}
