import { useState } from 'preact/hooks';
import type { Watching } from '../../components/watching.ts';
import type { Dossier } from '../../lib/intel/dossier.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';

/** The star of the dossier; `changed` once it is stored. */
export function useWatching({ self, isWatched }: Dossier, changed: () => void): Watching {
  const [failed, setFailed] = useState(false);
  const toggle = (): void => {
    void askKeep.watch(self.id, !isWatched).then((done) => {
      setFailed(!done);
      if (done) changed();
    });
  };
  return { isWatched, failed, toggle };
}
