import type { VNode } from 'preact';
import type { LoginKind } from '../../lib/intel/sync.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { TLP_OPTIONS } from '../tlp-options.ts';
import { tlpOf, type FeedSettings } from './settings.ts';

interface Props {
  settings: FeedSettings;
  login: LoginKind;
  /** Several feeds at once take their own titles. */
  isOne: boolean;
  /** What it is called where no title is given. */
  ownTitle: string;
  texts: Texts;
  onChange: (change: Partial<FeedSettings>) => void;
}

type TlpOption = Tlp | 'auto';

const tlpOptions = (login: LoginKind, auto: string): Partial<Record<TlpOption, string>> =>
  login === 'none' ? { auto, ...TLP_OPTIONS } : TLP_OPTIONS;

/** When it is synced, what its unmarked objects count as, and what it is called. */
export function SettingsFields({ settings, login, isOne, ownTitle, texts, onChange }: Props): VNode {
  const { feedForm, feeds } = texts;
  return (
    <>
      <Choice
        label={feedForm.schedule}
        value={settings.schedule}
        options={feeds.schedules}
        onChange={(schedule) => onChange({ schedule })}
      />
      <Choice<TlpOption>
        label={feedForm.tlp}
        value={tlpOf(settings, login)}
        options={tlpOptions(login, feedForm.tlpAuto)}
        onChange={(tlp) => onChange({ tlp })}
      />
      <p class="small muted">{login === 'none' ? feedForm.tlpNote : feedForm.tlpLogin}</p>
      {isOne ? (
        <label class="field">
          <span>{feedForm.name}</span>
          <input
            class="text"
            type="text"
            value={settings.title}
            maxLength={300}
            placeholder={ownTitle === '' ? feedForm.nameHint : ownTitle}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ title: currentTarget.value })}
          />
        </label>
      ) : (
        <p class="small muted">{feedForm.namesNote}</p>
      )}
    </>
  );
}
