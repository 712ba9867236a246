// What these components ask of their page. A failure is a code; its words stand in lib/i18n.
import type { Texts } from '../lib/i18n/texts.ts';

export type FailureCode = keyof Texts['own']['failures'];

export type Answer<T> = { ok: true; value: T } | { ok: false; code: FailureCode };
