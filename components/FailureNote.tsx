import type { VNode } from 'preact';
import { sentences } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';
import { unreadWords, type Unread } from './unread-words.ts';

interface Props {
  /** Why what was asked for did not come. */
  unread?: Unread | undefined;
  /** Why what was to be done was not: told first. */
  undone?: keyof Texts['undone'] | undefined;
  /** What that was. */
  what?: string;
  texts: Texts;
}

function words({ unread, undone, what, texts }: Props): string[] | undefined {
  if (undone !== undefined) {
    const { happened, advice } = texts.undone[undone];
    // What is stored was done.
    return what === undefined || undone === 'not-compiled' ? [happened, advice] : [what, happened, advice];
  }
  return unread && [unreadWords(unread, texts)];
}

/** What went wrong, and what to do; nothing while nothing did. */
export function FailureNote(props: Props): VNode | null {
  const said = words(props);
  if (said === undefined) return null;
  return (
    <p class="notice" role="alert">
      {sentences(props.texts.language, ...said)}
    </p>
  );
}
