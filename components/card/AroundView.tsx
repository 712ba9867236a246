import type { VNode } from 'preact';
import type { Around } from '../../lib/intel/around.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import type { CardActions } from './actions.ts';
import { PeerHints } from './PeerHints.tsx';

interface Props {
  around: Around;
  texts: Texts;
  actions: CardActions;
}

function Known({ around, texts, actions }: Props): VNode | null {
  if (around.known.length === 0) return null;
  return (
    <ul class="around small">
      {around.known.map(({ role, pk, name, kind }) => (
        <li key={`${role} ${pk.toString()}`}>
          <span class="muted">{texts.telegram.known(texts.telegram.roles[role])}</span>{' '}
          <button type="button" class="link target" onClick={() => actions.open(pk)}>
            <KindIcon kind={kind} /> <bdi>{name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the page says around the name: whose chat it is, who may not be who they seem, how often it was met. */
export function AroundView(props: Props): VNode {
  const { around, texts } = props;
  return (
    <>
      <PeerHints hints={around.hints} texts={texts} />
      <Known {...props} />
      {around.seen > 0 && <p class="small muted">{texts.telegram.seenInTab(around.seen)}</p>}
    </>
  );
}
