import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  isOffline: boolean;
  texts: Texts;
  onChange: (isOffline: boolean) => void;
}

/** "No network, files only". */
export const OfflineSwitch = ({ isOffline, texts, onChange }: Props): VNode => (
  <>
    <Switch label={texts.feeds.offline} note={texts.feeds.offlineNote} isOn={isOffline} onChange={onChange} />
    <p role="status" class={isOffline ? 'notice small' : 'spoken'}>
      {isOffline && texts.feeds.offlineOn}
    </p>
  </>
);
