import type { ComponentChildren, VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  rememberEncounters: boolean;
  /** Where the privacy page is. */
  privacyPage: string;
  texts: Texts;
  onChange: (change: { rememberEncounters: boolean }) => void;
  /** What else is set of the memory. */
  children?: ComponentChildren;
}

/** What may be remembered, and where all of it is told. */
export function MemorySettings(props: Props): VNode {
  const { rememberEncounters, privacyPage, texts, onChange, children } = props;
  const { settings } = texts;
  return (
    <section class="block" aria-labelledby="memory-title">
      <h2 id="memory-title">{settings.memory}</h2>
      <Switch
        label={settings.remember}
        note={settings.rememberNote}
        isOn={rememberEncounters}
        onChange={(isOn) => onChange({ rememberEncounters: isOn })}
      />
      {children}
      <p>
        <a href={privacyPage}>{settings.privacy}</a>
        <span class="small muted below">{settings.privacyNote}</span>
      </p>
    </section>
  );
}
