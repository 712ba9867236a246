import type { ComponentChildren, VNode } from 'preact';
import type { Met } from '../../lib/intel/found-filter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ChatList } from './ChatList.tsx';
import { FoundList } from './FoundList.tsx';
import { Showing } from './Showing.tsx';
import { Site, Unread } from './SiteBlock.tsx';
import type { PageState, PopupActions } from './types.ts';

interface Props {
  /** Absent while it is being asked for. */
  page?: PageState | undefined;
  /** The search. */
  search?: ComponentChildren;
  /** Whether the open chat is remembered. */
  chatMemory?: ComponentChildren;
  /** Absent where nothing is remembered. */
  met?: Met;
  /** State of the intel in one line. */
  cacheLine: string;
  /** The card that the page let not in. */
  card?: ComponentChildren;
  /** A failure to tell. */
  notice?: string | undefined;
  texts: Texts;
  actions: PopupActions;
}

function Page({ page, met, chatMemory, cacheLine, texts, actions }: Props & { page: PageState }): VNode {
  const { host, isReady } = page;
  const isShown = page.mode !== 'off' && !page.hidden;
  if (host === undefined) return <p class="block muted">{texts.popup.unreadable}</p>;
  if (page.coveredBy.length === 0) return <Unread host={host} texts={texts} actions={actions} />;
  return (
    <>
      <Site host={host} page={page} texts={texts} actions={actions} />
      {page.chat && <ChatList chat={page.chat} texts={texts} actions={actions} />}
      {page.chat && chatMemory}
      {isShown && isReady && <FoundList page={page} met={met} texts={texts} actions={actions} />}
      {/* Whether a name is on the page is not known. */}
      {isShown && !isReady && <p class="block">{cacheLine}</p>}
    </>
  );
}

export function PopupView(props: Props): VNode {
  const { page, cacheLine, notice, texts, actions } = props;
  return (
    <main class="popup">
      <header class="popup-head">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <h1>{page?.host ?? 'Byname'}</h1>
      </header>
      {props.search}
      {notice !== undefined && (
        <p class="notice small" role="alert">
          {notice}
        </p>
      )}
      {page && <Showing {...page} texts={texts} actions={actions} />}
      {props.card}
      {page ? <Page {...props} page={page} /> : <p class="block muted">{texts.common.loading}</p>}
      <footer class="popup-foot small">
        <p class="muted" role="status">
          {cacheLine}
        </p>
        <p class="buttons">
          <button type="button" class="link" onClick={actions.openPanel}>
            {texts.panel.open}
          </button>
          {page?.hidden === false && (
            <button type="button" class="link" onClick={actions.hideAll}>
              {texts.showing.hide}
            </button>
          )}
          <button type="button" class="link" onClick={actions.openOptions}>
            {texts.popup.options}
          </button>
          <button type="button" class="link" onClick={actions.openMet}>
            {texts.encounters.title}
          </button>
          <button type="button" class="link" onClick={actions.openWelcome}>
            {texts.popup.welcome}
          </button>
        </p>
      </footer>
    </main>
  );
}
