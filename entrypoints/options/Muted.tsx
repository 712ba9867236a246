import type { VNode } from 'preact';
import { MutedNames } from '../../components/options/MutedNames.tsx';
import { MuteFiles } from '../../components/options/MuteFiles.tsx';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { useMutes } from './mutes.ts';

/** The section "Muted names". */
export function Muted({ texts }: { texts: Texts }): VNode {
  const { items, isCut, failure, result, actions, exportAll, importFile } = useMutes();
  const told = failure && texts.card.failures[failure];
  return (
    <MutedNames items={items} isCut={isCut} texts={texts} actions={actions} now={Date.now()}>
      {told && (
        <p class="notice" role="alert">
          {sentences(texts.language, told.title, told.advice)}
        </p>
      )}
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
