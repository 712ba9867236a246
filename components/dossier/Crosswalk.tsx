import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CardAssertion, CardPart } from '../../lib/intel/card.ts';
import { crosswalkOf, type CrosswalkRow } from '../../lib/intel/crosswalk.ts';
import type { Name } from '../../lib/intel/entity.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { CardActions } from '../card/actions.ts';
import { OneName } from '../card/Names.tsx';
import { producerName } from '../producer.ts';
import { ShortList } from '../ShortList.tsx';

interface Props {
  parts: readonly CardPart[];
  texts: Texts;
  open: CardActions['open'];
}

const NONE = '–';

function Names({ names, texts }: { names: readonly Name[]; texts: Texts }): VNode {
  if (names.length === 0) return <span class="muted">{NONE}</span>;
  return (
    <ShortList
      class="chips"
      items={names}
      limit={12}
      texts={texts}
      keyOf={({ type, value, platform = '' }) => `${type} ${value} ${platform}`}
    >
      {(name) => <OneName name={name} isMatched={false} texts={texts} />}
    </ShortList>
  );
}

function Overlap({
  overlap,
  texts,
  open,
}: { overlap: CardAssertion } & Pick<Props, 'texts' | 'open'>): VNode {
  const { assertion, other } = overlap;
  const { pk, name, partOf } = other;
  return (
    <>
      {pk === undefined || partOf !== undefined ? (
        <>
          <bdi>{name}</bdi>
          {partOf !== undefined && <span class="small muted"> ({partOf})</span>}
        </>
      ) : (
        <button type="button" class="link" onClick={() => open(pk)}>
          <bdi>{name}</bdi>
        </button>
      )}{' '}
      {assertion.likelihood !== undefined && (
        <span class="small muted">{texts.card.likelihood(assertion.likelihood)}</span>
      )}
    </>
  );
}

function Row({
  row,
  texts,
  open,
  hasOverlaps,
}: { row: CrosswalkRow; hasOverlaps: boolean } & Omit<Props, 'parts'>): VNode {
  const who = row.producer === '' ? producerName('', { kind: row.feedKind }, texts) : row.producer;
  const { dossier } = texts;
  return (
    <tr>
      <th scope="row">
        <bdi>{who}</bdi>
      </th>
      <td data-label={dossier.mainName}>
        <Names names={row.main} texts={texts} />
      </td>
      <td data-label={dossier.otherNames}>
        <Names names={row.others} texts={texts} />
      </td>
      {hasOverlaps && (
        <td data-label={dossier.overlapsWith}>
          {row.overlaps.length === 0 && <span class="muted">{NONE}</span>}
          <ShortList
            class="overlap-names"
            items={row.overlaps}
            limit={6}
            texts={texts}
            keyOf={({ assertion }) => assertion.id}
          >
            {(overlap) => <Overlap overlap={overlap} texts={texts} open={open} />}
          </ShortList>
        </td>
      )}
    </tr>
  );
}

/** Producer → names. */
export function Crosswalk({ parts, texts, open }: Props): VNode {
  const { dossier } = texts;
  const rows = useMemo(() => crosswalkOf(parts), [parts]);
  const hasOverlaps = rows.some(({ overlaps }) => overlaps.length > 0);
  return (
    <section class="block" aria-labelledby="crosswalk-title">
      <h2 id="crosswalk-title">{dossier.crosswalk}</h2>
      <p class="small muted">{dossier.crosswalkNote}</p>
      <table class="crosswalk" aria-labelledby="crosswalk-title">
        <thead>
          <tr>
            <th scope="col">{dossier.producer}</th>
            <th scope="col">{dossier.mainName}</th>
            <th scope="col">{dossier.otherNames}</th>
            {hasOverlaps && <th scope="col">{dossier.overlapsWith}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.producer} row={row} texts={texts} open={open} hasOverlaps={hasOverlaps} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
