import type { Json } from './sync.ts';

/** Configurations and progress are flat; what nests deeper is none. */
const MAX_DEPTH = 12;

export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  return Object.values(value).every((each) => isJson(each, depth + 1));
}
