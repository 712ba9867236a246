import type { ComponentChildren, VNode } from 'preact';
import type { Bond } from '../../lib/intel/bonds.ts';
import { formatAge } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { useFocusPlace } from '../use-focus-place.ts';

interface Props {
  /** The newest first; undefined until they are known. */
  bonds: readonly Bond[] | undefined;
  /** There is a ceiling for what is shown: they may not be all. */
  isCut: boolean;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
  onRemove: (bond: Bond) => void;
  /** Below the list. */
  children?: ComponentChildren;
}

/** What the user has said of two entities, each with the way back. */
export function Bonds({ bonds, isCut, texts, now, onRemove, children }: Props): VNode | null {
  const { options, common, showing } = texts;
  const { place, acting } = useFocusPlace<HTMLHeadingElement>();
  return (
    <section class="block" aria-labelledby="bonds-title">
      <h2 id="bonds-title" tabIndex={-1} ref={place}>
        {options.bonds}
      </h2>
      <p class="muted">{bonds?.length === 0 && !isCut ? options.noBonds : options.bondsNote}</p>
      {isCut && <p class="notice">{showing.namesHidden}</p>}
      <ul class="rows">
        {bonds?.map((bond) => {
          const said = options.bond[bond.says](...bond.names);
          return (
            <li key={bond.pair}>
              <span>
                {said} <span class="small muted">{formatAge(texts.language, bond.at, now)}</span>
              </span>
              <button type="button" class="button" onClick={acting(() => onRemove(bond))}>
                {common.remove}
                <span class="spoken">: {said}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
