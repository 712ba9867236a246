// The dialog that asks how a text is read, as a promise of the answer.
import { useCallback, useState } from 'preact/hooks';
import type { TextSource } from '../../components/reading/source.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';

export interface Asking {
  /** Tells one question from the next. */
  count: number;
  source: TextSource;
  start: TextReading;
  onChosen: (reading: TextReading) => void;
  onCancel: () => void;
}

let asked = 0;

export type AskFor = (source: TextSource, start: TextReading) => Promise<TextReading | undefined>;

/** `askFor` resolves to undefined where the dialog is closed without a choice. */
export function useAskReading(): {
  asking: Asking | undefined;
  askFor: AskFor;
} {
  const [asking, setAsking] = useState<Asking>();
  const askFor = useCallback((source: TextSource, start: TextReading) => {
    const { promise, resolve } = Promise.withResolvers<TextReading | undefined>();
    const end = (reading?: TextReading): void => {
      setAsking(undefined);
      resolve(reading);
    };
    asked += 1;
    setAsking({ count: asked, source, start, onChosen: end, onCancel: end });
    return promise;
  }, []);
  return { asking, askFor };
}
