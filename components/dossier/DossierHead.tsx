import type { VNode } from 'preact';
import type { Dossier } from '../../lib/intel/dossier.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { copyLine } from '../card/copy-line.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon, SignIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import type { Watching } from '../watching.ts';
import { WatchTool } from '../WatchTool.tsx';

interface Props {
  dossier: Dossier;
  /** The strictest marking of all that the page shows. */
  tlp: Tlp;
  watching: Watching;
  /** How the page is reached that lists what is kept. */
  indexAddress: string;
  texts: Texts;
  copy: (text: string) => Promise<boolean>;
  print: () => void;
}

/** Who it is, under which marking, and what can be done with the whole. */
export function DossierHead(props: Props): VNode {
  const { dossier, tlp, watching, indexAddress, texts, copy, print } = props;
  const { name, kind } = dossier.self;
  const [first] = dossier.card.parts;
  return (
    <header class="dossier-head">
      <p class="small no-print">
        <a href={indexAddress}>{texts.dossier.index}</a>
      </p>
      <div class="title-line">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <div class="tools no-print">
          <WatchTool watching={watching} name={name} texts={texts} />
          {first && (
            <CopyButton
              value={copyLine(first, texts)}
              label={texts.card.copyLine}
              texts={texts}
              copy={copy}
            />
          )}
          <button
            type="button"
            class="tool"
            aria-label={texts.dossier.print}
            title={texts.dossier.print}
            onClick={print}
          >
            <SignIcon sign="print" />
          </button>
        </div>
      </div>
      <p class="kind-line">
        <KindIcon kind={kind} />
        <span>{texts.common.kinds[kind]}</span>
        <TlpLabel tlp={tlp} />
        <span class="small">{texts.dossier.tlpMeaning}</span>
      </p>
      {watching.failed && (
        <p class="small" role="alert">
          {texts.dossier.watchFailed}
        </p>
      )}
    </header>
  );
}
