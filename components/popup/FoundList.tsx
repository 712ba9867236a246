import type { VNode } from 'preact';
import type { FoundGroup } from '../../lib/intel/found.ts';
import { isNew, newFirst, type Met } from '../../lib/intel/found-filter.ts';
import { MARK_CLASSES, type MarkClass } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon, SignIcon } from '../Icon.tsx';
import { WatchedSign } from '../WatchTool.tsx';
import type { PageState, PopupActions } from './types.ts';
import { whyUnpainted } from './unpainted.ts';

interface Props {
  page: PageState;
  met?: Met;
  texts: Texts;
  actions: Pick<PopupActions, 'goTo' | 'openDossier' | 'openPanel'>;
}

/** Of each kind of mark; the side panel has room for all. */
const MOST = 50;

function Entry({ group, page, met, texts, actions }: { group: FoundGroup } & Props): VNode {
  const unpainted = whyUnpainted(group, page, texts);
  return (
    <span class="found-line">
      <button
        type="button"
        class="found-entry"
        title={texts.popup.goTo(group.name)}
        onClick={() => actions.goTo(group)}
      >
        <KindIcon kind={group.kind} />
        <span class="found-name">
          <bdi>{group.name}</bdi>
          {group.isWatched === true && <WatchedSign texts={texts} />}
          {isNew(group, met) && (
            <>
              {' '}
              <span class="chip new">{texts.panel.isNew}</span>
            </>
          )}
          {unpainted !== undefined && (
            <>
              {' '}
              <span class="small muted found-when">{unpainted}</span>
            </>
          )}
        </span>
        <span class="muted" aria-hidden="true">
          {texts.popup.times(group.count)}
        </span>
        <span class="spoken">
          {texts.common.kinds[group.kind]}, {texts.popup.timesSpoken(group.count)}
        </span>
      </button>
      <button
        type="button"
        class="tool"
        aria-label={texts.popup.dossierOf(group.name)}
        title={texts.popup.dossierOf(group.name)}
        onClick={() => actions.openDossier(group.id)}
      >
        <SignIcon sign="out" />
      </button>
    </span>
  );
}

function OfClass({ markClass, groups, ...props }: { markClass: MarkClass; groups: FoundGroup[] } & Props) {
  const { texts, actions } = props;
  if (groups.length === 0) return null;
  return (
    <div>
      <h3 class="small muted">
        {texts.common.markClasses[markClass]} <span>({groups.length.toLocaleString(texts.language)})</span>
      </h3>
      <ul>
        {groups.slice(0, MOST).map((group) => (
          <li key={`${group.id} ${group.kind}`}>
            <Entry {...props} group={group} />
          </li>
        ))}
      </ul>
      {groups.length > MOST && (
        <button type="button" class="link small" onClick={actions.openPanel}>
          {texts.panel.moreInPanel(groups.length)}
        </button>
      )}
    </div>
  );
}

/** What was found on the page, by kind of mark, those never met first; a press leads to it. */
export function FoundList(props: Props): VNode {
  const { page, met, texts } = props;
  const { found } = page;
  const inOrder = newFirst(found, met);
  return (
    <section class="block" aria-label={texts.popup.found}>
      <h2>
        {texts.popup.found} <span class="muted">{texts.popup.foundCount(found.length)}</span>
      </h2>
      {found.length === 0 && <p class="muted">{texts.popup.nothingFound}</p>}
      {MARK_CLASSES.map((markClass) => (
        <OfClass
          {...props}
          key={markClass}
          markClass={markClass}
          groups={inOrder.filter((group) => group.markClass === markClass)}
        />
      ))}
    </section>
  );
}
