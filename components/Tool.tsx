import type { Ref, VNode } from 'preact';
import { SignIcon, type Sign } from './Icon.tsx';

interface Props {
  sign: Sign;
  label: string;
  pressed?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
  button?: Ref<HTMLButtonElement>;
  onPress: () => void;
}

/** A button that is a sign alone. */
export const Tool = ({ sign, label, pressed, expanded, button, onPress }: Props): VNode => (
  <button
    type="button"
    class="tool"
    aria-label={label}
    title={label}
    aria-pressed={pressed}
    aria-expanded={expanded}
    ref={button ?? null}
    onClick={onPress}
  >
    <SignIcon sign={sign} />
  </button>
);
