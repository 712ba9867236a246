import type { VNode } from 'preact';
import { SignIcon } from '../Icon.tsx';

interface Props {
  name: string;
  note: string;
  /** Absent for what leads to another page. */
  chosen?: boolean;
  onPress: () => void;
}

/** One of a few large choices. */
export const Place = ({ name, note, chosen, onPress }: Props): VNode => (
  <button type="button" class="place" aria-pressed={chosen} onClick={onPress}>
    <strong>
      {name} {chosen === true && <SignIcon sign="done" />}
      {chosen === undefined && <SignIcon sign="out" />}
    </strong>
    <span class="small muted">{note}</span>
  </button>
);
