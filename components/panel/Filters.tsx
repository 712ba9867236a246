import type { VNode } from 'preact';
import type { FoundGroup } from '../../lib/intel/found.ts';
import { feedsIn, kindsIn, type Met } from '../../lib/intel/found-filter.ts';
import { ENTITY_KINDS } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { feedTitle } from '../feed-title.ts';
import type { PanelWork } from './types.ts';

interface Props {
  found: readonly FoundGroup[];
  /** How many of them are listed. */
  listed: number;
  work: PanelWork;
  met: Met;
  texts: Texts;
  onChange: (change: Partial<PanelWork>) => void;
}

const NO_FILTER = { kind: 'all', feed: '', met: 'all' } as const;

/** What is chosen stays offered, also where nothing is of it just now. */
function kindOptions(
  found: readonly FoundGroup[],
  { kind }: PanelWork,
  texts: Texts,
): Record<string, string> {
  const { kinds } = texts.common;
  const counted = new Map(kindsIn(found));
  if (kind !== 'all' && !counted.has(kind)) counted.set(kind, 0);
  const options: Record<string, string> = { all: texts.panel.everyKind };
  for (const [each, count] of counted) options[each] = texts.panel.counted(kinds[each], count);
  return options;
}

/** A browser puts keys that are numbers first: with a letter before them they keep their order. */
const keyOf = (feed: string): string => `f${feed}`;

function feedOptions(
  found: readonly FoundGroup[],
  { feed }: PanelWork,
  texts: Texts,
): Record<string, string> {
  const options: Record<string, string> = { [keyOf('')]: texts.panel.everyFeed };
  for (const { feed: each, count } of feedsIn(found))
    options[keyOf(each.id)] = texts.panel.counted(feedTitle(each, texts), count);
  options[keyOf(feed)] ??= texts.panel.goneFeed;
  return options;
}

export function Filters({ found, listed, work, met, texts, onChange }: Props): VNode {
  const { panel } = texts;
  const isFiltered = listed < found.length;
  return (
    <div class="panel-filters small" role="group" aria-label={panel.filters}>
      <Choice
        label={panel.kind}
        value={work.kind}
        options={kindOptions(found, work, texts)}
        onChange={(kind) => onChange({ kind: ENTITY_KINDS.find((each) => each === kind) ?? 'all' })}
      />
      <Choice
        label={panel.feed}
        value={keyOf(work.feed)}
        options={feedOptions(found, work, texts)}
        onChange={(feed) => onChange({ feed: feed.slice(1) })}
      />
      {met !== undefined && (
        <Choice
          label={panel.met}
          value={work.met}
          options={panel.metOptions}
          onChange={(chosen) => onChange({ met: chosen })}
        />
      )}
      <p class="muted" role="status">
        {isFiltered ? panel.someOf(listed, found.length) : texts.popup.foundCount(found.length)}
      </p>
      {isFiltered && (
        <button type="button" class="link" onClick={() => onChange(NO_FILTER)}>
          {panel.noFilter}
        </button>
      )}
    </div>
  );
}
