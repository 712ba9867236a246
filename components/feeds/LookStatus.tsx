import type { VNode } from 'preact';
import type { RemoteKind } from '../../lib/intel/sync.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Look } from './use-look.ts';
import { detailWords, failureWords } from './words.ts';
import { unreadWords } from '../unread-words.ts';

interface Props {
  look: Look;
  kind: RemoteKind;
  /** Whether a login goes along. */
  hasLogin: boolean;
  texts: Texts;
}

function Failure({
  look,
  kind,
  hasLogin,
  texts,
}: Props & { look: Extract<Look, { state: 'failed' }> }): VNode {
  const { happened, advice } = failureWords(look.code, { kind, hasLogin }, texts);
  const detail = detailWords(look.code, look.detail);
  return (
    <>
      <p>
        <span class="strong">{happened}</span> {advice}
      </p>
      <p>{texts.feedForm.nothingChanged}</p>
      {detail !== '' && (
        <details class="small">
          <summary>{texts.feedForm.detail}</summary>
          <p>{detail}</p>
        </details>
      )}
    </>
  );
}

function Said(props: Props): VNode | null {
  const { look, texts } = props;
  if (look.state === 'failed') return <Failure {...props} look={look} />;
  if (look.state === 'denied') return <p>{texts.feedForm.deniedLook}</p>;
  if (look.state !== 'unanswered') return null;
  return <p>{sentences(texts.language, unreadWords(look.code, texts), texts.feedForm.nothingChanged)}</p>;
}

/** How looking around goes, where it is asked for. */
export function LookStatus(props: Props): VNode {
  const { look, texts } = props;
  const isBad = look.state === 'failed' || look.state === 'denied' || look.state === 'unanswered';
  return (
    <>
      <span role="status" class="small">
        {look.state === 'looking' && texts.feedForm.looking}
      </span>
      <div role="alert" class={isBad ? 'notice' : ''}>
        <Said {...props} />
      </div>
    </>
  );
}
