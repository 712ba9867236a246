import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../lib/i18n/texts.ts';
import { SignIcon, type Sign } from './Icon.tsx';

interface Props {
  value: string;
  /** What the button says to a screen reader and on hover. */
  label: string;
  texts: Texts;
  copy: (text: string) => Promise<boolean>;
  sign?: Sign;
  /** The key that presses it, where somebody listens for one. */
  shortcut?: string;
}

const SHOWN_FOR = 1_600;

/** Says for a moment whether the copy went through. */
export function CopyButton({ value, label, texts, copy, sign = 'copy', shortcut }: Props): VNode {
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  useEffect(() => {
    const timer = setTimeout(() => setResult('none'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const said = { none: '', copied: texts.common.copied, failed: texts.common.copyFailed }[result];
  const press = (): void => void copy(value).then((done) => setResult(done ? 'copied' : 'failed'));
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        title={said || label}
        onClick={press}
      >
        <SignIcon sign={result === 'copied' ? 'done' : result === 'failed' ? 'warn' : sign} />
      </button>
      <span class="spoken" role="status">
        {said}
      </span>
    </>
  );
}
