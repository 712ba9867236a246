import { useEffect, useState } from 'preact/hooks';

/** The value as it was when it had stayed the same for `period` (ms): of what is typed, what somebody has stopped at. */
export function useRested<T>(value: T, period: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), period);
    return () => clearTimeout(timer);
  }, [value, period]);
  return rested;
}
