import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Texts } from '../lib/i18n/texts.ts';
import { FailureNote } from './FailureNote.tsx';
import { useSaved, type WatchSaved } from './use-saved.ts';

/** That the last change of a setting was not stored. Stays in view, wherever on the page the switch is. */
export function Unsaved({ watch, texts }: { watch: WatchSaved; texts: Texts }): VNode {
  const [isSaved, setIsSaved] = useState(true);
  useSaved(watch, setIsSaved);
  return (
    <div class="unsaved">
      <FailureNote undone={isSaved ? undefined : 'store-failed'} texts={texts} />
    </div>
  );
}
