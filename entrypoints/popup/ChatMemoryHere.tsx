import type { VNode } from 'preact';
import { ChatMemoryView } from '../../components/encounters/ChatMemoryView.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';

interface Props {
  tabId: number;
  texts: Texts;
}

/** Of the chat that was open when the popup was opened. */
export function ChatMemoryHere({ tabId, texts }: Props): VNode | null {
  const asked = useAsked(() => ask('chat-memory', { tabId }), { about: [tabId] });
  const { value: memory, run } = asked;
  if (!memory) return null;
  const allow = (isAllowed: boolean): void => void run(ask('allow-chat', { tabId, isAllowed }));
  return <ChatMemoryView memory={memory} texts={texts} onAllow={allow} />;
}
