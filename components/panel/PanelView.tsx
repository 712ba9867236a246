import type { ComponentChildren, VNode } from 'preact';
import type { MentionPlace } from '../../lib/intel/found.ts';
import { filtered, newFirst, type Met } from '../../lib/intel/found-filter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ChatList } from '../popup/ChatList.tsx';
import { Showing } from '../popup/Showing.tsx';
import { Site, Unread } from '../popup/SiteBlock.tsx';
import { Fold } from '../Fold.tsx';
import { Segments } from '../Segments.tsx';
import { Chosen } from './Chosen.tsx';
import { Filters } from './Filters.tsx';
import { FoundRows } from './FoundRows.tsx';
import type { ChosenThing, PanelActions, PanelPage, PanelWork } from './types.ts';

interface Props {
  /** Absent while it is asked for. */
  page: PanelPage | undefined;
  tabId: number;
  work: PanelWork;
  chosen: ChosenThing | undefined;
  /** By link key, where it is named first. */
  places: ReadonlyMap<string, MentionPlace>;
  met: Met;
  /** State of the intel in one line. */
  cacheLine: string;
  /** A failure to tell. */
  notice: string | undefined;
  card: ComponentChildren;
  /** To look for what is not on the page. */
  search?: ComponentChildren;
  texts: Texts;
  actions: PanelActions;
}

type PageProps = Props & { page: PanelPage };

function List(props: PageProps): VNode {
  const { page, work, met, texts, actions } = props;
  const { found } = page;
  if (found.length === 0) return <p class="panel-say muted">{texts.popup.nothingFound}</p>;
  const listed = newFirst(filtered(found, work, met), met);
  return (
    <>
      <Filters
        found={found}
        listed={listed.length}
        work={work}
        met={met}
        texts={texts}
        onChange={actions.work}
      />
      {listed.length === 0 ? (
        <p class="panel-say muted">{texts.panel.noneLeft}</p>
      ) : (
        <FoundRows
          groups={listed}
          chosen={work.chosen}
          places={props.places}
          met={met}
          scroll={work.scroll}
          texts={texts}
          onChoose={(id) => actions.work({ chosen: id })}
          onScroll={(scroll) => actions.work({ scroll })}
          onShown={actions.shown}
          onGo={actions.goTo}
        />
      )}
    </>
  );
}

function Lists(props: PageProps): VNode {
  const { page, work, texts, actions } = props;
  const { chat } = page;
  const { view } = texts.panel;
  return (
    <div class="panel-list">
      {chat && (
        <Segments
          legend={view.legend}
          value={work.view}
          options={{ page: view.page, chat: view.chat }}
          onChange={(chosen) => actions.work({ view: chosen })}
        />
      )}
      {chat && work.view === 'chat' ? (
        <ChatList
          chat={chat}
          texts={texts}
          actions={actions}
          onChoose={(id) => actions.work({ chosen: id })}
        />
      ) : (
        <List {...props} />
      )}
    </div>
  );
}

/** A page that can't be seen: one of the browser's own, or of a site that nobody has let us read. */
const Unseen = ({ texts, actions }: Pick<Props, 'texts' | 'actions'>): VNode => (
  <div class="panel-say">
    <p>{texts.panel.unseen}</p>
    <p class="buttons">
      <button type="button" class="button" onClick={actions.readEverySite}>
        {texts.popup.readEverySite}
      </button>
    </p>
    <p class="small muted">{texts.popup.readAsks}</p>
  </div>
);

function Page(props: PageProps): VNode {
  const { page, chosen, texts, actions } = props;
  const { host } = page;
  if (host === undefined && page.readsEverySite)
    return <p class="panel-say muted">{texts.popup.unreadable}</p>;
  if (host === undefined) return <Unseen texts={texts} actions={actions} />;
  if (page.coveredBy.length === 0) return <Unread host={host} texts={texts} actions={actions} />;
  // The notice above says why.
  if (page.hidden) return <div class="panel-say" />;
  const mode = texts.common.modes[page.mode];
  const isOff = page.mode === 'off';
  return (
    <>
      <Fold class="panel-site small" summary={texts.panel.modeIs(mode.name)}>
        <Site host={host} page={page} texts={texts} actions={actions} />
      </Fold>
      {isOff && <p class="panel-say muted">{mode.meaning}</p>}
      {!isOff && !page.isReady && <p class="panel-say">{props.cacheLine}</p>}
      {!isOff && page.isReady && (
        <div class={chosen ? 'panel-body two' : 'panel-body'}>
          <Lists {...props} key={props.tabId} />
          {chosen && <Chosen chosen={chosen} page={page} card={props.card} texts={texts} actions={actions} />}
        </div>
      )}
    </>
  );
}

/** The side panel: what the tab in front shows of the intel, and all about what is chosen of it. */
export function PanelView(props: Props): VNode {
  const { page, cacheLine, notice, texts, actions } = props;
  return (
    <main class="side-panel">
      <header class="panel-head">
        <img src="/icon/32.png" width="18" height="18" alt="" />
        <h1 class="cut-line">{page?.host ?? 'Byname'}</h1>
      </header>
      {props.search}
      {notice !== undefined && (
        <p class="notice small" role="alert">
          {notice}
        </p>
      )}
      {page && <Showing hidden={page.hidden} ceiling={page.ceiling} texts={texts} actions={actions} />}
      {page ? <Page {...props} page={page} /> : <p class="panel-say muted">{texts.common.loading}</p>}
      <footer class="panel-foot small">
        <p class="muted" role="status">
          {cacheLine}
        </p>
        <button type="button" class="link" onClick={actions.openOptions}>
          {texts.popup.options}
        </button>
      </footer>
    </main>
  );
}
