import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon, SignIcon, type Sign } from '../Icon.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import type { CardActions } from './actions.ts';
import { copyLine } from './copy-line.ts';

interface Props {
  part: CardPart;
  titleId: string;
  pinned: boolean;
  canGoBack: boolean;
  texts: Texts;
  actions: CardActions;
}

interface ToolProps {
  sign: Sign;
  label: string;
  pressed?: boolean;
  onPress: () => void;
}

export const Tool = ({ sign, label, pressed, onPress }: ToolProps): VNode => (
  <button
    type="button"
    class="tool"
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    onClick={onPress}
  >
    <SignIcon sign={sign} />
  </button>
);

function Tools({ part, pinned, texts, actions }: Props): VNode {
  const { pin } = actions;
  return (
    <div class="tools">
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

export function CardHeader(props: Props): VNode {
  const { part, titleId, canGoBack, texts, actions } = props;
  const { entity } = part;
  return (
    <header class="card-head">
      <div class="title-line">
        {canGoBack && <Tool sign="back" label={texts.card.back} onPress={actions.back} />}
        <h1 id={titleId}>{entity.name}</h1>
        <Tools {...props} />
      </div>
      <p class="kind-line small">
        <KindIcon kind={entity.kind} />
        <span>{texts.common.kinds[entity.kind]}</span>
        <TlpLabel tlp={entity.tlp} />
        {entity.pap !== undefined && <span class="chip">{entity.pap}</span>}
      </p>
    </header>
  );
}
