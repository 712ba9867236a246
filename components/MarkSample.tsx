import type { VNode } from 'preact';
import { MARK_CLASSES } from '../lib/intel/kinds.ts';
import type { Texts } from '../lib/i18n/texts.ts';

interface Props {
  look: 'underline' | 'tint';
  weight?: keyof Texts['showing']['weights'];
  /** What it stands on; absent: as this page. */
  ground?: 'light' | 'dark';
  texts: Texts;
}

/** Marks of each class in the chosen style, as they look on pages. */
export function MarkSample({ look, weight = 'normal', ground, texts }: Props): VNode {
  const words = texts.options.sampleSentence;
  const { previewLight, previewDark } = texts.showing;
  const label = { light: previewLight, dark: previewDark };
  return (
    <p
      class={`mark-sample style-${look} weight-${weight} ${ground === undefined ? '' : `on-${ground}`}`}
      role="img"
      aria-label={ground === undefined ? texts.options.sample : label[ground]}
    >
      {words.before}
      {MARK_CLASSES.map((each) => (
        <span key={each}>
          <span class={`mark class-${each}`}>{words[each]}</span>{' '}
        </span>
      ))}
    </p>
  );
}
