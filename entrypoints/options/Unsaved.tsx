import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNote } from '../../components/FailureNote.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { watchSaved } from '../../lib/settings/stored.ts';

/** A switch that springs back says nothing of why. Stays in view, wherever on the page the switch is. */
export function Unsaved({ texts }: { texts: Texts }): VNode {
  const [isSaved, setIsSaved] = useState(true);
  useEffect(() => {
    const watching = new AbortController();
    watchSaved(setIsSaved, watching.signal);
    return () => watching.abort();
  }, []);
  return (
    <div class="unsaved">
      <FailureNote undone={isSaved ? undefined : 'store-failed'} texts={texts} />
    </div>
  );
}
