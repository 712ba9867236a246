import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';

type Language = keyof Texts['options']['languages'];

interface Props {
  language: Language;
  texts: Texts;
  onChange: (change: { language: Language }) => void;
}

export const LanguageSettings = ({ language, texts: { options }, onChange }: Props): VNode => (
  <section class="block" aria-labelledby="language-title">
    <h2 id="language-title">{options.language}</h2>
    <Choice
      label={options.language}
      value={language}
      options={options.languages}
      onChange={(each) => onChange({ language: each })}
    />
  </section>
);
