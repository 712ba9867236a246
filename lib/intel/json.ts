// JSON from outside, and JSON that we keep.
import type { Json } from './sync.ts';

/** Undefined for what is no JSON: JSON itself has no undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Configurations and progress are flat; what nests deeper is none. */
const MAX_DEPTH = 12;

/** `depth`: how deep the value itself lies. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  return Object.values(value).every((each) => isJson(each, depth + 1));
}
