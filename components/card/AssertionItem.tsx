import type { VNode } from 'preact';
import type { CardAssertion, CardEnd } from '../../lib/intel/card.ts';
import type { Assertion, AssertionStatus } from '../../lib/intel/entity.ts';
import { formatDate, localText } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import type { CardActions } from './actions.ts';
import { ReferenceList } from './References.tsx';

interface Props {
  item: CardAssertion;
  /** The status says nothing about an overlap; its likelihood does. */
  withStatus: boolean;
  texts: Texts;
  actions: CardActions;
}

const SHAPES: Record<AssertionStatus, string> = {
  claimed: '“ ”',
  reported: '○',
  confirmed: '✓',
  disputed: '≠',
};

/** Told apart by sign, border and word. */
export const StatusLabel = ({ status, texts }: { status: AssertionStatus; texts: Texts }): VNode => (
  <span class={`status ${status}`} title={texts.card.statusMeaning[status]}>
    <span aria-hidden="true">{SHAPES[status]}</span> {texts.common.statuses[status]}
  </span>
);

function Target({ other, texts, open }: { other: CardEnd; texts: Texts; open: CardActions['open'] }): VNode {
  const { pk, name, kind, partOf } = other;
  const icon = kind && <KindIcon kind={kind} />;
  if (partOf !== undefined)
    return (
      <span>
        {icon} <bdi>{name}</bdi> <span class="muted small">({partOf})</span>
      </span>
    );
  if (pk === undefined)
    return (
      <span title={texts.card.notLoaded}>
        {icon} <bdi>{name}</bdi> <span class="muted small">({texts.card.notLoaded})</span>
      </span>
    );
  return (
    <button type="button" class="link target" onClick={() => open(pk)}>
      {icon} <bdi>{name}</bdi>
    </button>
  );
}

function circumstances(assertion: Assertion, { card, language }: Texts): string {
  const { start, stop, likelihood, confidence, reliability, credibility, pap } = assertion;
  const said = [card.saysWho(assertion.assertedBy)];
  const dates = [start, stop].flatMap((date) => (date === undefined ? [] : [formatDate(language, date)]));
  if (dates.length > 0) said.push([...new Set(dates)].join(' – '));
  if (likelihood !== undefined) said.push(card.likelihood(likelihood));
  if (confidence !== undefined)
    said.push(`${card.confidence}: ${card.confidenceValue(confidence.value, confidence.scale)}`);
  if (reliability !== undefined) said.push(`${card.reliability}: ${card.reliabilityValue(reliability)}`);
  if (credibility !== undefined) said.push(`${card.credibility}: ${card.credibilityValue(credibility)}`);
  if (pap !== undefined) said.push(pap);
  return said.join(' · ');
}

/** One assertion: the other entity, who asserts it, how far it is known to be true. */
export function AssertionItem({ item, withStatus, texts, actions }: Props): VNode {
  const { assertion, other } = item;
  return (
    <div class="assertion">
      <Target other={other} texts={texts} open={actions.open} />{' '}
      {withStatus && <StatusLabel status={assertion.status} texts={texts} />}{' '}
      <span class="small muted">
        {circumstances(assertion, texts)} {assertion.tlp !== 'CLEAR' && <TlpLabel tlp={assertion.tlp} />}
      </span>
      {assertion.description && <p class="small">{localText(texts.language, assertion.description)}</p>}
      {assertion.references.length > 0 && (
        <ReferenceList references={assertion.references} texts={texts} copy={actions.copy} />
      )}
    </div>
  );
}
