import type { ComponentChildren, VNode } from 'preact';
import { Backup, type BackupState } from '../../components/options/Backup.tsx';
import { LookSettings } from '../../components/options/LookSettings.tsx';
import { Reset } from '../../components/options/Reset.tsx';
import { Shortcuts } from '../../components/options/Shortcuts.tsx';
import { ShowingSettings } from '../../components/options/ShowingSettings.tsx';
import { StorageUse } from '../../components/options/StorageUse.tsx';
import { StoreLoss } from '../../components/options/StoreLoss.tsx';
import { Unsaved } from '../../components/Unsaved.tsx';
import { UndoLast } from '../../components/options/UndoLast.tsx';
import { BACKUP_PARTS } from '../../lib/intel/backup.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { States } from './states.ts';
import { COUNTS } from './stored-counts.ts';

const nothing = (): void => undefined;
const WHEN = Date.UTC(2026, 0, 2, 9, 30);

const Page = ({ children }: { children: ComponentChildren }): VNode => <div class="page">{children}</div>;

const backup =
  (state: BackupState) =>
  (texts: Texts): VNode => (
    <Page>
      <Backup
        backup={state}
        texts={texts}
        actions={{ save: nothing, open: nothing, take: nothing, cancel: nothing }}
      />
    </Page>
  );

const LOOKS = BACKUP_PARTS.map((part, index) => ({
  part,
  added: index === 2 ? 0 : 3 * index + 1,
  known: index,
  refused: index === 3 ? 2 : 0,
}));

/** Says at once that the last change was not stored. */
const notStored = (told: (isSaved: boolean) => void): void => told(false);

const KEYS = [
  { name: 'next-mark', keys: 'Alt+Shift+J' },
  { name: 'previous-mark', keys: '' },
] as const;

const look =
  (markStyle: 'underline' | 'tint', markWeight: 'light' | 'normal' | 'strong') =>
  (texts: Texts): VNode => (
    <Page>
      <LookSettings
        look={{ markStyle, markWeight, mentions: 'all', paintKinds: [] }}
        texts={texts}
        onChange={nothing}
      />
    </Page>
  );

export const optionStates: States = {
  'marks-underline': look('underline', 'normal'),
  'marks-tint-strong': look('tint', 'strong'),
  'marks-tint-light': look('tint', 'light'),
  showing: (texts) => (
    <Page>
      <ShowingSettings shown={{ hidden: true, ceiling: 'AMBER' }} texts={texts} onChange={nothing} />
    </Page>
  ),
  shortcuts: (texts) => (
    <Page>
      <Shortcuts items={KEYS} browser="firefox" texts={texts} />
    </Page>
  ),
  storage: (texts) => (
    <Page>
      <StorageUse stored={{ ...COUNTS, bytes: 45_000_000, quota: 80e9 }} texts={texts} />
    </Page>
  ),
  'storage-loading': (texts) => (
    <Page>
      <StorageUse stored={undefined} texts={texts} />
    </Page>
  ),
  'storage-unread': (texts) => (
    <Page>
      <StorageUse stored={undefined} unread="newer-store" texts={texts} />
    </Page>
  ),
  'store-loss': (texts) => (
    <Page>
      <StoreLoss lostAt={WHEN} texts={texts} onRead={nothing} />
    </Page>
  ),
  unsaved: (texts) => (
    <Page>
      <Unsaved watch={notStored} texts={texts} />
    </Page>
  ),
  backup: backup({ state: 'none' }),
  'backup-looked': backup({
    state: 'looked',
    fileName: 'byname-2026-01-02.json',
    found: { madeAt: WHEN, parts: LOOKS, sites: ['*://news.example/*'], withoutLogin: 1 },
  }),
  'backup-failed': backup({ state: 'failed', fileName: 'holiday.png', code: 'not-json' }),
  'backup-unsaved': backup({ state: 'unsaved', code: 'store-failed' }),
  'backup-taken': backup({ state: 'taken' }),
  reset: (texts) => (
    <Page>
      <Reset isDone={false} texts={texts} onReset={nothing} />
      <UndoLast last={{ what: 'reset', at: WHEN }} isUndone={false} texts={texts} onUndo={nothing} />
    </Page>
  ),
};
