// An answer that is made anew only when something that it depends on is another thing than before.

export interface LastAnswer<T> {
  get: (inputs: readonly unknown[], make: () => T) => T;
  /** The answer is of no use. */
  forget: () => void;
}

/** One answer is held: the last. */
export function lastAnswer<T>(): LastAnswer<T> {
  let held: { inputs: readonly unknown[]; value: T } | undefined;
  const isSame = (inputs: readonly unknown[]): boolean =>
    held?.inputs.length === inputs.length &&
    inputs.every((input, index) => Object.is(input, held?.inputs[index]));
  return {
    get: (inputs, make) => {
      if (held === undefined || !isSame(inputs)) held = { inputs, value: make() };
      return held.value;
    },
    forget: () => {
      held = undefined;
    },
  };
}
