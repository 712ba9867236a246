import type { VNode } from 'preact';
import { formatTime, sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  /** Epoch ms; null: nothing was lost. */
  lostAt: number | null | undefined;
  texts: Texts;
  onRead: () => void;
}

/** That what was stored is gone: what that was, what is still there, and what to do. */
export function StoreLoss({ lostAt, texts: { settings, language }, onRead }: Props): VNode | null {
  if (lostAt === null || lostAt === undefined) return null;
  const { title, happened, kept, advice, read } = settings.loss;
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{sentences(language, happened(formatTime(language, lostAt)), kept, advice)}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={onRead}>
          {read}
        </button>
      </div>
    </div>
  );
}
