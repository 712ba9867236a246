import type { VNode } from 'preact';

interface Props<T extends string> {
  label: string;
  value: T;
  /** What is absent is not offered. */
  options: Readonly<Partial<Record<T, string>>>;
  onChange: (value: T) => void;
}

/** A labelled select. The order is that of `options`. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>): VNode {
  const keys = Object.keys(options).filter((key): key is T => Object.hasOwn(options, key));
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = keys.find((key) => key === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
