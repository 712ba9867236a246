import type { VNode } from 'preact';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import {
  dayOf,
  MOST_LISTED,
  type EncounterFilter,
  type MetEntity,
  type MetOverview,
} from '../../lib/intel/encounter.ts';
import { KindIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import { MetTable, type MetRow } from './MetTable.tsx';
import type { MetActions } from './MetView.tsx';
import { dayTitle, placeTitle } from './titles.ts';

interface Props {
  overview: MetOverview;
  only: EncounterFilter;
  texts: Texts;
  actions: MetActions;
}

const lastOn = (at: number, { language }: Texts): string => formatDate(language, dayOf(at));

export function DayTable({ overview, ...props }: Props): VNode {
  const { encounters } = props.texts;
  const rows = overview.days.map(({ day, count }): MetRow => {
    const title = dayTitle(day, props.texts);
    return { key: day, title, head: title, count, only: { day } };
  });
  return <MetTable {...props} caption={encounters.byDay} label={encounters.day} rows={rows} />;
}

function Entity({ entity, texts }: { entity: MetEntity; texts: Texts }): VNode {
  return (
    <>
      <span class="met-name">
        <KindIcon kind={entity.kind} /> <bdi>{entity.name}</bdi>
      </span>{' '}
      {entity.tlp ? (
        <TlpLabel tlp={entity.tlp} />
      ) : (
        <span class="small muted">{texts.encounters.noFeed}</span>
      )}
      <span class="spoken">{texts.common.kinds[entity.kind]}</span>
    </>
  );
}

const Cut = ({ count, texts }: { count: number; texts: Texts }): VNode | null =>
  count < MOST_LISTED ? null : <p class="small muted">{texts.encounters.most(MOST_LISTED)}</p>;

export function EntityTable({ overview, ...props }: Props): VNode {
  const { texts } = props;
  const rows = overview.entities.map((entity): MetRow => ({
    key: entity.keys.join(' '),
    title: entity.name,
    head: <Entity entity={entity} texts={texts} />,
    count: entity.count,
    last: lastOn(entity.lastAt, texts),
    only: { entities: entity.keys },
  }));
  return (
    <>
      <MetTable {...props} caption={texts.encounters.byEntity} label={texts.encounters.entity} rows={rows} />
      <Cut count={rows.length} texts={texts} />
    </>
  );
}

export function PlaceTable({ overview, ...props }: Props): VNode {
  const { texts } = props;
  const rows = overview.places.map((place): MetRow => {
    const { host, channel, count, lastAt } = place;
    const title = placeTitle(place, texts);
    const only = { place: channel === undefined ? { host } : { host, channel } };
    return {
      key: `${host} ${channel ?? ''}`,
      title,
      head: <bdi>{title}</bdi>,
      count,
      last: lastOn(lastAt, texts),
      only,
    };
  });
  return (
    <>
      <MetTable
        {...props}
        caption={texts.encounters.byPlace}
        label={texts.encounters.place}
        countLabel={texts.encounters.placeCount}
        rows={rows}
      />
      <Cut count={rows.length} texts={texts} />
    </>
  );
}
