// What this document has learnt about its words: some ordinary ones turn out to be names. Tokens and ids are opaque here.
import { LOCKED, MAX_CONTEXT, type PageCommand } from '../messages/page.ts';
import type { Mark } from './marks.ts';

type Learnt = Extract<PageCommand, { type: 'learnt' }>;

export interface Context {
  /** Goes along with what is asked. Another address is another document: it begins with nothing. */
  token(): string;
  learn(learnt: Learnt): void;
  /** The document that this one is a frame of has begun anew. */
  forget(): void;
  /** A mark becomes what it turned out to be. False where nothing is known of it. */
  correct(mark: Mark): boolean;
}

/** `begun`: the address is another one, or another chat is open. */
export function newContext(begun: () => void, chat = (): string => ''): Context {
  const addressNow = (): string => location.href + chat();
  let address = addressNow();
  let version = -1;
  let tokens: string[] = [];
  let unlocked = new Map<number, readonly [id: number, look: number]>();

  const forget = (): void => {
    tokens = [];
    unlocked = new Map();
  };
  const token = (): string => {
    const now = addressNow();
    if (now !== address) {
      address = now;
      forget();
      begun();
    }
    return tokens.join(' ');
  };
  const learn = (learnt: Learnt): void => {
    if (learnt.version !== version) forget();
    version = learnt.version;
    for (const each of learnt.context.split(' ')) {
      const isNew = !tokens.includes(each);
      if (isNew && tokens.join(' ').length + each.length < MAX_CONTEXT) tokens.push(each);
    }
    for (let at = 0; at + 2 < learnt.unlocked.length; at += 3) {
      const [old = 0, id = 0, look = LOCKED] = learnt.unlocked.slice(at, at + 3);
      if (old !== id) unlocked.set(old, [id, look]);
    }
  };
  const correct = (mark: Mark): boolean => {
    const now = mark.version === version ? unlocked.get(mark.id) : undefined;
    if (now !== undefined) [mark.id, mark.look] = now;
    return now !== undefined;
  };
  return { token, learn, forget, correct };
}
