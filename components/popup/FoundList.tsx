import type { VNode } from 'preact';
import { MARK_CLASSES } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import { WatchedSign } from '../WatchTool.tsx';
import type { FoundItem, PageState, PopupActions } from './types.ts';

interface Props {
  page: PageState;
  texts: Texts;
  goTo: PopupActions['goTo'];
}

function whyUnpainted(item: FoundItem, page: PageState, { popup }: Texts): string | undefined {
  if (item.painted) return undefined;
  if (page.mode === 'discreet') return popup.unpaintedDiscreet;
  return page.trusted ? popup.unpainted : popup.unpaintedTrust;
}

function Entry({
  item,
  page,
  texts,
  onPress,
}: { item: FoundItem; onPress: () => void } & Omit<Props, 'goTo'>) {
  const unpainted = whyUnpainted(item, page, texts);
  return (
    <button type="button" class="found-entry" title={texts.popup.goTo(item.name)} onClick={onPress}>
      <KindIcon kind={item.kind} />
      <span class="found-name">
        <bdi>{item.name}</bdi>
        {item.isWatched === true && <WatchedSign texts={texts} />}
        {unpainted !== undefined && <span class="small muted"> {unpainted}</span>}
      </span>
      <span class="muted" aria-hidden="true">
        {texts.popup.times(item.count)}
      </span>
      <span class="spoken">
        {texts.common.kinds[item.kind]}, {texts.popup.timesSpoken(item.count)}
      </span>
    </button>
  );
}

/** What was found on the page, by kind of mark; a press leads to it. */
export function FoundList({ page, texts, goTo }: Props): VNode {
  const { found } = page;
  const numbered = found.map((item, index) => ({ item, index }));
  return (
    <section class="block" aria-label={texts.popup.found}>
      <h2>
        {texts.popup.found} <span class="muted">{texts.popup.foundCount(found.length)}</span>
      </h2>
      {found.length === 0 && <p class="muted">{texts.popup.nothingFound}</p>}
      {MARK_CLASSES.map((markClass) => {
        const ofClass = numbered.filter(({ item }) => item.markClass === markClass);
        if (ofClass.length === 0) return null;
        return (
          <div key={markClass}>
            <h3 class="small muted">{texts.common.markClasses[markClass]}</h3>
            <ul>
              {ofClass.map(({ item, index }) => (
                <li key={index}>
                  <Entry item={item} page={page} texts={texts} onPress={() => goTo(index)} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
