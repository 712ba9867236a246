import type { VNode } from 'preact';
import type { EntityKind } from '../../../lib/intel/kinds.ts';
import type { filterChoices, GraphFilter } from '../../../lib/intel/dossier-graph.ts';
import { formatNumber } from '../../../lib/i18n/format.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { KindIcon } from '../../Icon.tsx';
import { ShortList } from '../../ShortList.tsx';

interface Props {
  choices: ReturnType<typeof filterChoices>;
  filter: GraphFilter;
  texts: Texts;
  onFilter: (filter: GraphFilter) => void;
}

function toggled<T>(hidden: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(hidden);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** More than this is a list to be opened. */
const SHORT = 8;

function Kinds({ choices, filter, texts, onFilter }: Props): VNode {
  const toggle = (kind: EntityKind): void =>
    onFilter({ ...filter, hiddenKinds: toggled(filter.hiddenKinds, kind) });
  return (
    <fieldset class="filters small">
      <legend>{texts.dossier.filterKinds}</legend>
      {choices.kinds.map(({ kind, count }) => (
        <label class="check" key={kind}>
          <input type="checkbox" checked={!filter.hiddenKinds.has(kind)} onChange={() => toggle(kind)} />
          <span>
            <KindIcon kind={kind} /> {texts.common.kinds[kind]}{' '}
            <span class="muted">{formatNumber(texts.language, count)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Producers({ choices, filter, texts, onFilter }: Props): VNode {
  const toggle = (producer: string): void =>
    onFilter({ ...filter, hiddenProducers: toggled(filter.hiddenProducers, producer) });
  return (
    <fieldset class="filters small">
      <legend>{texts.dossier.filterProducers}</legend>
      <ShortList
        class="filters"
        items={choices.producers}
        limit={SHORT}
        texts={texts}
        keyOf={({ producer }) => producer}
      >
        {({ producer, count }) => (
          <label class="check">
            <input
              type="checkbox"
              checked={!filter.hiddenProducers.has(producer)}
              onChange={() => toggle(producer)}
            />
            <span>
              <bdi>{producer}</bdi> <span class="muted">{formatNumber(texts.language, count)}</span>
            </span>
          </label>
        )}
      </ShortList>
    </fieldset>
  );
}

/** Where there is one of each there is nothing to choose. */
export function GraphFilters(props: Props): VNode | null {
  const { kinds, producers } = props.choices;
  return (
    <>
      {kinds.length > 1 && <Kinds {...props} />}
      {producers.length > 1 && <Producers {...props} />}
    </>
  );
}
