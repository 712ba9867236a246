import type { PastedMark } from '../../components/paste/MarkedText.tsx';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { HIT_SIZE, LOOKS } from '../../lib/messages/page.ts';

export interface Pasted {
  /** What was read. */
  text: string;
  version: number;
  marks: PastedMark[];
  failure?: ErrorCode;
}

export async function readPasted(text: string): Promise<Pasted> {
  const outcome = await ask('read-text', { text });
  if (!outcome.ok) return { text, version: 0, marks: [], failure: outcome.code };
  const { version, hits } = outcome.value;
  const marks = Array.from({ length: hits.length / HIT_SIZE }, (_, index) => {
    const [start = 0, end = 0, mention = 0, look = 0] = hits.slice(index * HIT_SIZE);
    const name = LOOKS[look];
    return { start, end, mention, markClass: name === undefined || name === 'watched' ? 'other' : name };
  });
  return { text, version, marks };
}
