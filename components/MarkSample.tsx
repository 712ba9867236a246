import type { VNode } from 'preact';
import { MARK_CLASSES } from '../lib/intel/kinds.ts';
import type { Texts } from '../lib/i18n/texts.ts';

interface Props {
  look: 'underline' | 'tint';
  texts: Texts;
}

/** Marks of each class in the chosen style, as they look on pages. */
export function MarkSample({ look, texts }: Props): VNode {
  const words = texts.options.sampleSentence;
  return (
    <p class={`mark-sample style-${look}`} aria-label={texts.options.sample}>
      {words.before}
      {MARK_CLASSES.map((each) => (
        <span key={each}>
          <span class={`mark class-${each}`}>{words[each]}</span>{' '}
        </span>
      ))}
    </p>
  );
}
