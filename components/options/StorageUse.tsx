import type { VNode } from 'preact';
import { formatBytes } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FailureNote } from '../FailureNote.tsx';
import type { Unread } from '../unread-words.ts';
import { StoredList, type Counts } from './StoredList.tsx';

export interface Stored extends Counts {
  bytes?: number;
  quota?: number;
}

interface Props {
  /** Absent while it is being asked for. */
  stored: Stored | undefined;
  /** Why it can't be told. */
  unread?: Unread | undefined;
  texts: Texts;
}

export function usedLine({ bytes, quota }: Stored, { settings, language }: Texts): string {
  if (bytes === undefined) return settings.noEstimate;
  const used = formatBytes(language, bytes);
  return quota === undefined ? settings.used(used) : settings.usedOf(used, formatBytes(language, quota));
}

/** How much room Byname takes, and for what. */
export const StorageUse = ({ stored, unread, texts }: Props): VNode => (
  <section class="block" aria-labelledby="storage-title">
    <h2 id="storage-title">{texts.settings.storage}</h2>
    <FailureNote unread={unread} texts={texts} />
    {stored === undefined && unread === undefined && <p class="muted">{texts.common.loading}</p>}
    {stored && (
      <>
        <p>{usedLine(stored, texts)}</p>
        <StoredList counts={stored} texts={texts} />
      </>
    )}
  </section>
);
