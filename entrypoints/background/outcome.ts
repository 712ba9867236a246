// What a request is answered with.
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, detail?: string): Outcome<never> =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };
