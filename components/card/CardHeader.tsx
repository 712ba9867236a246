import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import { evidenceLine, type Evidence } from '../../lib/intel/evidence.ts';
import { markClassOf } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon, SignIcon } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import { Tool } from '../Tool.tsx';
import type { CardActions } from './actions.ts';
import { copyLine } from './copy-line.ts';
import { DOSSIER_KEY, EVIDENCE_KEY, WATCH_KEY } from './keys.ts';
import type { Muting } from './use-muting.ts';
import type { Watching } from '../watching.ts';
import { WatchTool } from '../WatchTool.tsx';

interface Props {
  part: CardPart;
  titleId: string;
  pinned: boolean;
  canGoBack: boolean;
  /** Of the post that the name stands in, where it stands in one. */
  evidence?: Evidence | undefined;
  /** Absent where nothing can be muted. */
  muting?: Muting | undefined;
  /** Absent where nothing can be watched. */
  watching?: Watching | undefined;
  texts: Texts;
  actions: CardActions;
}

function MuteTool({ part, muting, texts }: Props & { muting: Muting }): VNode {
  const { muted, place, tool, toggle } = muting;
  const label = texts.mute.tool[markClassOf(part.entity.kind)];
  const state = muted ? { pressed: true } : { expanded: place !== undefined };
  return <Tool sign="mute" label={label} button={tool} onPress={toggle} {...state} />;
}

function EvidenceTool({ evidence, texts, actions }: Props & { evidence: Evidence }): VNode {
  return (
    <CopyButton
      value={evidenceLine(evidence, texts.telegram.evidence)}
      label={
        evidence.spoilers.length === 0 ? texts.telegram.copyEvidence : texts.telegram.copyEvidenceSpoiled
      }
      texts={texts}
      copy={actions.copy}
      sign="evidence"
      shortcut={EVIDENCE_KEY}
    />
  );
}

function Tools(props: Props): VNode {
  const { part, pinned, evidence, watching, muting, texts, actions } = props;
  const { pin } = actions;
  return (
    <div class="tools">
      {evidence && <EvidenceTool {...props} evidence={evidence} />}
      {watching && (
        <WatchTool watching={watching} name={part.entity.name} texts={texts} shortcut={WATCH_KEY} />
      )}
      {muting && <MuteTool {...props} muting={muting} />}
      <CopyButton
        value={copyLine(part, texts)}
        label={texts.card.copyLine}
        texts={texts}
        copy={actions.copy}
      />
      {pin && <Tool sign="pin" label={texts.card.pin} pressed={pinned} onPress={() => pin(!pinned)} />}
      <Tool sign="close" label={texts.common.close} onPress={actions.close} />
    </div>
  );
}

/** To all that is known, on a page of its own. */
const DossierLink = ({
  id,
  texts,
  open,
}: {
  id: string;
  texts: Texts;
  open: (id: string) => void;
}): VNode => (
  <button
    type="button"
    class="link dossier-link"
    title={texts.dossier.linkTitle}
    aria-keyshortcuts={DOSSIER_KEY}
    onClick={() => open(id)}
  >
    {texts.dossier.link} <SignIcon sign="out" />
  </button>
);

export function CardHeader(props: Props): VNode {
  const { part, titleId, canGoBack, texts, actions } = props;
  const { entity } = part;
  return (
    <header class="card-head">
      <div class="title-line">
        {canGoBack && <Tool sign="back" label={texts.card.back} onPress={actions.back} />}
        <h1 id={titleId}>
          <bdi>{entity.name}</bdi>
        </h1>
        <Tools {...props} />
      </div>
      <p class="kind-line small">
        <KindIcon kind={entity.kind} />
        <span>{texts.common.kinds[entity.kind]}</span>
        <TlpLabel tlp={entity.tlp} />
        {entity.pap !== undefined && <span class="chip">{entity.pap}</span>}
        {actions.dossier && <DossierLink id={entity.id} texts={texts} open={actions.dossier} />}
      </p>
    </header>
  );
}
