import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  isOffline: boolean;
  texts: Texts;
  onChange: (isOffline: boolean) => void;
}

/** "No network, files only". */
export const OfflineSwitch = ({ isOffline, texts, onChange }: Props): VNode => (
  <>
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOffline}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {texts.feeds.offline}
        <span class="small muted">{texts.feeds.offlineNote}</span>
      </span>
    </label>
    <p role="status" class={isOffline ? 'notice small' : 'spoken'}>
      {isOffline && texts.feeds.offlineOn}
    </p>
  </>
);
