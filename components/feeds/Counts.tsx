import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { IntakeCounts, Refusal } from '../../lib/intel/feed.ts';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Fold } from '../Fold.tsx';

interface Props {
  counts: IntakeCounts;
  texts: Texts;
  /** Asked for when the list is opened. */
  refusals: () => Promise<readonly Refusal[]>;
}

function NotUsed({ counts, texts }: Omit<Props, 'refusals'>): VNode | null {
  const types = Object.entries(counts.notUsed).sort(([, a], [, b]) => b - a);
  const total = types.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  return (
    <Fold summary={texts.intake.notUsed(total)}>
      <ul>
        {types.map(([type, count]) => (
          <li key={type}>
            {type}: {formatNumber(texts.language, count)}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Of the kinds that Byname uses. */
const objectsIn = ({ entities, assertions, withdrawn, refused }: IntakeCounts): number =>
  entities + assertions + withdrawn + refused;

const line = ({ id, reason, detail }: Refusal, { intake }: Texts): string =>
  `${intake.place(id)}: ${intake.reasons[reason]}${detail === undefined ? '' : ` (${detail})`}`;

function Refused({ counts, texts, refusals }: Props): VNode | null {
  const [list, setList] = useState<readonly Refusal[]>([]);
  if (counts.refused === 0) return null;
  const missing = counts.refused - list.length;
  return (
    <Fold
      summary={texts.intake.refused(counts.refused, objectsIn(counts))}
      onOpen={() => void refusals().then(setList)}
    >
      <ul class="refusals">
        {list.map((refusal, index) => (
          <li key={index}>{line(refusal, texts)}</li>
        ))}
      </ul>
      {list.length > 0 && missing > 0 && <p>{texts.intake.andMore(missing)}</p>}
    </Fold>
  );
}

/** What a file brought, and what was left out and why. */
export function Counts(props: Props): VNode {
  const { counts, texts } = props;
  return (
    <div class="counts">
      <p>{texts.intake.result(counts.entities, counts.names, counts.assertions)}</p>
      <NotUsed counts={counts} texts={texts} />
      {counts.withdrawn > 0 && <p class="small">{texts.intake.withdrawn(counts.withdrawn)}</p>}
      <Refused {...props} />
    </div>
  );
}
