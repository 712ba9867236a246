export interface Paced {
  /** Acts now, or once the rest is over. */
  soon: () => void;
  end: () => void;
}

/** Runs `act` one at a time, with a rest of `period` ms after each, and once more after the last call. */
export function paced(act: () => Promise<void>, period: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: 'idle' | 'busy' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    state = 'busy';
    await act();
    timer = setTimeout(() => {
      const goesOn = state === 'again';
      state = 'idle';
      if (goesOn) void run();
    }, period);
  };
  const soon = (): void => {
    if (state === 'idle') void run();
    else state = 'again';
  };
  return { soon, end: () => clearTimeout(timer) };
}
