import type { VNode } from 'preact';

interface Props {
  label: string;
  note?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** On or off, with what it means below. */
export const Switch = ({ label, note, isOn, onChange }: Props): VNode => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>
      {label}
      {note !== undefined && <span class="small muted">{note}</span>}
    </span>
  </label>
);
