import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { AddName } from '../../components/own/AddName.tsx';
import { OwnNames } from '../../components/own/OwnNames.tsx';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { addNameActions, useOwnNames } from './use-own-names.ts';
import { useAdding } from './use-adding.ts';

interface Props {
  paintKinds: readonly EntityKind[];
  texts: Texts;
}

/** The user's own names, and the dialog that adds one. */
export function OwnSection({ paintKinds, texts }: Props): VNode {
  const { actions, ...known } = useOwnNames(texts);
  const { adding, add, end } = useAdding();
  const adds = useMemo(() => ({ ...addNameActions, close: end }), [end]);
  return (
    <>
      <OwnNames {...known} texts={texts} actions={{ ...actions, add }} />
      {adding && (
        <AddName
          key={adding.count}
          text={adding.text}
          host={adding.host}
          paintKinds={paintKinds}
          texts={texts}
          actions={adds}
        />
      )}
    </>
  );
}
