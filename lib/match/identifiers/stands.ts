// Whether an identifier that is spelt at a place counts there.
import { accountPlaceAt } from './account-place.ts';
import { isWholeContact } from './contact-place.ts';
import type { ReadIdentifier } from './identify.ts';

/**
 * Where its mention starts; undefined where it doesn't count. `id` is spelt at [start, end); `site` is the platform that
 * the page belongs to.
 */
export function standsAt(
  { kind, platform, isUnplaced }: ReadIdentifier,
  id: string,
  text: string,
  start: number,
  end: number,
  site: string | undefined,
): number | undefined {
  if (kind === 'contact') return isWholeContact(id, text, start, end) ? start : undefined;
  const place = accountPlaceAt(kind, text, start, end, site);
  if (place === undefined) return undefined;
  const isMeant = isUnplaced ? place.isBare && place.platform !== undefined : place.platform === platform;
  return isMeant ? place.start : undefined;
}
