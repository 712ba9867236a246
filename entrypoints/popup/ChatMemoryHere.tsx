import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChatMemoryView } from '../../components/encounters/ChatMemoryView.tsx';
import type { ChatMemory } from '../../lib/intel/encounter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { inOrder } from '../../lib/messages/in-order.ts';

interface Props {
  tabId: number;
  texts: Texts;
}

/** Of the chat that was open when the popup was opened. */
export function ChatMemoryHere({ tabId, texts }: Props): VNode | null {
  const [memory, setMemory] = useState<ChatMemory>();
  const load = useMemo(
    () =>
      inOrder(
        () => ask('chat-memory', { tabId }),
        (outcome) => {
          if (outcome.ok) setMemory(outcome.value);
        },
      ),
    [tabId],
  );
  useEffect(() => void load(), [load]);
  if (!memory) return null;
  const allow = async (isAllowed: boolean): Promise<void> => {
    await ask('allow-chat', { tabId, isAllowed });
    await load();
  };
  return <ChatMemoryView memory={memory} texts={texts} onAllow={(isAllowed) => void allow(isAllowed)} />;
}
