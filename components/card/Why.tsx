import type { VNode } from 'preact';
import type { CardPart, MatchStrength } from '../../lib/intel/card.ts';
import type { MatchReason } from '../../lib/intel/match-reason.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { otherSpelling, whyMatched } from './why.ts';

interface Props {
  part: CardPart;
  strength: MatchStrength;
  because?: MatchReason | undefined;
  /** What stands on the page; absent for a card that was opened from another one. */
  textOnPage?: string | undefined;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

/** Why this entity is shown for what stands on the page. */
export function Why({ part, strength, because, textOnPage, texts, now }: Props): VNode | null {
  if (textOnPage === undefined) return null;
  if (part.matched.length === 0) return <p class="why small muted">{texts.card.whyLinked}</p>;
  const spelling = otherSpelling(part, textOnPage);
  const reason = because === undefined || because === 'name' ? '' : texts.card.because[because];
  return (
    <p class="why small">
      {whyMatched(part, texts, now).map((sentence) => (
        <span key={sentence}>{sentence} · </span>
      ))}
      {/* The page's own words may turn what follows them around. */}
      {spelling !== undefined && (
        <span>
          <bdi>{texts.card.inText(spelling)}</bdi> ·{' '}
        </span>
      )}
      {reason !== '' && <span>{reason} · </span>}
      <span class={`strength ${strength}`} title={texts.card.strengthMeaning}>
        {texts.card.strength[strength]}
      </span>
    </p>
  );
}
