import type { VNode } from 'preact';
import type { PeerHint } from '../../lib/intel/peer-hint.ts';
import { defangName } from '../../lib/intel/links.ts';
import type { PeerRef } from '../../lib/intel/post.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

const idsOf = ({ id, username }: PeerRef): string =>
  [id, username && `@${username}`].filter(Boolean).join(' ');

function Hint({ hint, texts: { telegram } }: { hint: PeerHint; texts: Texts }): VNode {
  const { kind, role, here, name, known } = hint;
  return (
    <div class="notice small" role="note">
      <h2>
        <SignIcon sign="warn" /> {telegram.hints[kind].title}
      </h2>
      <p>{telegram.hints[kind].meaning(telegram.roles[role], name)}</p>
      <p>
        {telegram.here} <bdi>{here.title}</bdi> <code>{idsOf(here)}</code>
      </p>
      <p>
        {telegram.inIntel} <code>{known.map(defangName).join(' ')}</code>
      </p>
    </div>
  );
}

/** Who is perhaps not who they seem to be: both ids, and no claim. */
export function PeerHints({ hints, texts }: { hints: readonly PeerHint[]; texts: Texts }): VNode | null {
  if (hints.length === 0) return null;
  return (
    <>
      {hints.map((hint) => (
        <Hint key={`${hint.kind} ${hint.role} ${hint.name}`} hint={hint} texts={texts} />
      ))}
    </>
  );
}
