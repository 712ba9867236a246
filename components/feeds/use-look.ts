// Looking around on a server, from the form.
import { useRef, useState } from 'preact/hooks';
import type { FeedErrorCode } from '../../lib/intel/feed.ts';
import type { ExploreWish } from '../../lib/intel/feed-form.ts';
import type { AskFailure, FormActions, LookAnswer } from './form-actions.ts';
import type { Found } from './picked.ts';

export type Look =
  | { state: 'none' }
  | { state: 'looking' }
  | { state: 'denied' }
  | { state: 'failed'; code: FeedErrorCode; detail: string }
  | { state: 'unanswered'; code: AskFailure }
  | { state: 'there'; found: Found };

function lookOf(answer: LookAnswer): Look {
  switch (answer.kind) {
    case 'denied':
      return { state: 'denied' };
    case 'failed':
      return { state: 'failed', code: answer.code, detail: answer.detail };
    case 'unanswered':
      return { state: 'unanswered', code: answer.code };
    case 'url':
    case 'taxii':
    case 'misp':
    case 'misp-feed':
    case 'opencti':
      return { state: 'there', found: answer };
  }
}

export interface UseLook {
  look: Look;
  start: (wish: ExploreWish, origins: string[], found: (found: Found) => void) => Promise<void>;
  /** What was found belongs to another address or login now; an answer that is still on its way too. */
  forget: () => void;
}

export function useLook(ask: FormActions['look']): UseLook {
  const [look, setLook] = useState<Look>({ state: 'none' });
  const count = useRef(0);
  const start: UseLook['start'] = async (wish, origins, found) => {
    count.current += 1;
    const mine = count.current;
    setLook({ state: 'looking' });
    const result = lookOf(await ask(wish, origins));
    if (mine !== count.current) return;
    setLook(result);
    if (result.state === 'there') found(result.found);
  };
  const forget = (): void => {
    count.current += 1;
    setLook({ state: 'none' });
  };
  return { look, start, forget };
}
