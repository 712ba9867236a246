import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dossierIdIn } from '../../lib/intel/dossier-address.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { DossierPage } from './DossierPage.tsx';
import { IndexPage } from './IndexPage.tsx';

/** The address says whose dossier it is; following a link to another one changes nothing but that. */
export function App({ texts }: { texts: Texts }): VNode {
  const [id, setId] = useState(() => dossierIdIn(location.hash));
  useEffect(() => {
    const going = new AbortController();
    const follow = (): void => {
      setId(dossierIdIn(location.hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow, { signal: going.signal });
    return () => going.abort();
  }, []);
  return id === undefined ? <IndexPage texts={texts} /> : <DossierPage key={id} id={id} texts={texts} />;
}
