import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Entity } from '../../lib/intel/entity.ts';
import type { Refusal } from '../../lib/intel/feed.ts';
import { defangName } from '../../lib/intel/links.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import type { TextSource } from './source.ts';

const SHOWN = 4;

interface Props {
  reading: TextReading;
  source: TextSource;
  texts: Texts;
}

interface Result {
  entities: readonly Entity[];
  refusals: readonly Refusal[];
}

/** What it gives when it is read so; the answer to an older choice is passed over. */
function useOutcome(reading: TextReading, source: TextSource): Result | undefined {
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    let isCurrent = true;
    void source.outcome(reading).then((outcome) => isCurrent && setResult(outcome));
    return () => {
      isCurrent = false;
    };
  }, [reading, source]);
  return result;
}

function OneEntity({ entity, texts }: { entity: Entity; texts: Texts }): VNode {
  const [, ...others] = entity.names;
  return (
    <li>
      <KindIcon kind={entity.kind} /> <bdi class="strong">{defangName(entity.name)}</bdi>{' '}
      <span class="muted">
        {[texts.common.kinds[entity.kind], ...others.map(({ value }) => defangName(value))].join(' · ')}
      </span>
    </li>
  );
}

function Refused({ refusals, texts }: { refusals: readonly Refusal[]; texts: Texts }): VNode | null {
  const { intake, reading } = texts;
  if (refusals.length === 0) return null;
  return (
    <>
      <p>{reading.outcomeRefused(refusals.length)}</p>
      <ul>
        {refusals.slice(0, SHOWN).map(({ id, reason, detail }, index) => (
          <li key={index}>
            {intake.place(id)}: {intake.reasons[reason]} {detail !== undefined && `(${detail})`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first entities that come of the choice, and what is refused. */
export function Outcome({ reading, source, texts }: Props): VNode {
  const result = useOutcome(reading, source);
  const { entities = [], refusals = [] } = result ?? {};
  return (
    <div class="outcome small" role="status" aria-busy={result === undefined}>
      <h3>{texts.reading.outcome}</h3>
      {result && entities.length === 0 && <p>{texts.reading.outcomeNothing}</p>}
      <ul>
        {entities.slice(0, SHOWN).map((entity) => (
          <OneEntity key={entity.id} entity={entity} texts={texts} />
        ))}
      </ul>
      {entities.length > SHOWN && <p>{texts.reading.outcomeMore(entities.length - SHOWN)}</p>}
      <Refused refusals={refusals} texts={texts} />
    </div>
  );
}
