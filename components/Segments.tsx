import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string;
  value: T;
  /** What is absent is not offered. */
  options: Readonly<Partial<Record<T, string>>>;
  /** What each option means, on hover. */
  titles?: Readonly<Record<T, string>>;
  /** Id of the element that explains the chosen one. */
  describedBy?: string;
  onChange: (value: T) => void;
}

/** One of a few, as a row of radio buttons. The order is that of `options`. */
export function Segments<T extends string>(props: Props<T>): VNode {
  const { legend, value, options, titles, describedBy, onChange } = props;
  const name = useId();
  const keys = Object.keys(options).filter((key): key is T => Object.hasOwn(options, key));
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="segments">
        {keys.map((key) => (
          <label key={key} title={titles?.[key]}>
            <input
              type="radio"
              name={name}
              checked={key === value}
              aria-describedby={describedBy}
              onChange={() => onChange(key)}
            />
            <span>{options[key]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
