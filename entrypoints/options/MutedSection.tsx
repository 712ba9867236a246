import type { VNode } from 'preact';
import { FailureNote } from '../../components/FailureNote.tsx';
import { MutedNames } from '../../components/options/MutedNames.tsx';
import { MuteFiles } from '../../components/options/MuteFiles.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { useMutes } from './use-mutes.ts';

/** The section "Muted names". */
export function MutedSection({ texts }: { texts: Texts }): VNode {
  const { items, isCut, unread, undone, result, actions, exportAll, importFile } = useMutes();
  return (
    <MutedNames
      items={items}
      isUnread={unread !== undefined}
      isCut={isCut}
      texts={texts}
      actions={actions}
      now={Date.now()}
    >
      <FailureNote unread={unread} undone={undone} texts={texts} />
      <MuteFiles
        // A file of some would pass for one of all.
        canExport={!isCut && (items?.some(({ isRemoved }) => !isRemoved) ?? false)}
        result={result}
        texts={texts}
        onExport={exportAll}
        onImport={importFile}
      />
    </MutedNames>
  );
}
