import type { VNode } from 'preact';
import { markClassOf, type EntityKind } from '../../lib/intel/kinds.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  kind: EntityKind;
  tlp: Tlp;
  /** The entity that the marking comes from. */
  takenFrom?: string | undefined;
  /** Kinds of the class `other` that are marked. */
  paintKinds: readonly EntityKind[];
  texts: Texts;
}

/** What the marking and the kind mean for where the name will show. */
export function Consequences({ kind, tlp, takenFrom, paintKinds, texts }: Props): VNode {
  const { own, common, language } = texts;
  const isMarked = markClassOf(kind) !== 'other' || paintKinds.includes(kind);
  const marking = takenFrom === undefined ? own.hasTlp(tlp) : own.takesTlp(tlp, takenFrom);
  const painted = tlp === 'CLEAR' ? own.painted : own.notPainted;
  return (
    <p class="consequences small" role="status">
      {sentences(language, marking, isMarked ? painted : own.kindNotMarked(common.kinds[kind]))}
    </p>
  );
}
