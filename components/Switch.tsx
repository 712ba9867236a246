import type { VNode } from 'preact';

interface Props {
  label: string;
  note?: string;
  isOn: boolean;
  /** Id of what else is to be known before it is switched. */
  describedBy?: string;
  onChange: (isOn: boolean) => void;
}

/** On or off, with what it means below. */
export const Switch = ({ label, note, isOn, describedBy, onChange }: Props): VNode => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-describedby={describedBy}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>
      {label}
      {note !== undefined && <span class="small muted">{note}</span>}
    </span>
  </label>
);
