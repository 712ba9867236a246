import type { VNode } from 'preact';
import type { Texts } from '../lib/i18n/texts.ts';
import { SignIcon } from './Icon.tsx';
import type { Watching } from './watching.ts';

interface Props {
  watching: Watching;
  name: string;
  texts: Texts;
  /** The key that presses it, where somebody listens for one. */
  shortcut?: string;
}

/** The star: filled for what is on the watch-list. */
export function WatchTool({ watching, name, texts, shortcut }: Props): VNode {
  const label = texts.dossier.watch(name);
  return (
    <button
      type="button"
      class="tool star"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={label}
      aria-pressed={watching.isWatched}
      onClick={watching.toggle}
    >
      <SignIcon sign="star" />
    </button>
  );
}

/** Beside a name in a list. */
export const WatchedSign = ({ texts }: { texts: Texts }): VNode => (
  <span class="watched-sign" title={texts.dossier.watched}>
    <SignIcon sign="star" />
    <span class="spoken">{texts.dossier.watched}</span>
  </span>
);
