import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { ChatMemory } from '../../lib/intel/encounter.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  memory: ChatMemory;
  texts: Texts;
  onAllow: (isAllowed: boolean) => void;
}

/** Whether what is met in the open chat is remembered. Nothing where nothing is remembered anywhere, and where no chat is open. */
export function ChatMemoryView({ memory, texts: { encounters }, onAllow }: Props): VNode | null {
  if (memory.state === 'public') return <p class="block small muted">{encounters.chatPublic}</p>;
  if (memory.state !== 'private') return null;
  return (
    <section class="block">
      <Switch
        label={encounters.chatPrivate}
        note={encounters.chatPrivateNote}
        isOn={memory.isAllowed}
        onChange={onAllow}
      />
    </section>
  );
}
