import type { VNode } from 'preact';
import type { FoundGroup, MentionPlace } from '../../lib/intel/found.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import { WatchedSign } from '../WatchTool.tsx';

interface Props {
  group: FoundGroup;
  /** Where it is named first; absent while that is asked for. */
  place: MentionPlace | undefined;
  isNew: boolean;
  texts: Texts;
}

/** UTF-16 units before the name: it must be in sight in a line that is cut. */
const BEFORE = 28;

const lead = (before: string): string =>
  before.length <= BEFORE ? before : `…${before.slice(-BEFORE).replace(/^\S*\s/u, '')}`;

/** A thing in two lines: what it is called and how often, and the sentence in which it is named first. */
export const FoundRow = ({ group, place, isNew, texts }: Props): VNode => (
  <>
    <span class="row-name">
      <KindIcon kind={group.kind} />
      <bdi class="strong cut-line" title={group.name}>
        {group.name}
      </bdi>
      {group.isWatched === true && <WatchedSign texts={texts} />}
      {isNew && <span class="chip new">{texts.panel.isNew}</span>}
      <span class="spoken">
        {texts.common.kinds[group.kind]}, {texts.popup.timesSpoken(group.count)}
      </span>
      <span class="muted times" aria-hidden="true">
        {texts.popup.times(group.count)}
      </span>
    </span>
    <span class="row-text small muted cut-line">
      {place && (
        <bdi>
          {lead(place.before)}
          <b>{place.text}</b>
          {place.after}
        </bdi>
      )}
    </span>
  </>
);
