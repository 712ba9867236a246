// Whether an identifier that is spelt at a place counts there.
import type { AccountKind } from '../../intel/accounts.ts';
import type { AccountPlace } from './account-place.ts';
import { isWholeContact } from './contact-place.ts';
import type { ReadIdentifier } from './identify.ts';

/** Where its mention starts; undefined where it doesn't count. `id` is spelt at [start, end), where `placeOf` finds accounts. */
export function standsAt(
  { kind, platform, isUnplaced }: ReadIdentifier,
  id: string,
  text: string,
  start: number,
  end: number,
  placeOf: (kind: AccountKind, start: number, end: number) => AccountPlace | undefined,
): number | undefined {
  if (kind === 'contact') return isWholeContact(id, text, start, end) ? start : undefined;
  const place = placeOf(kind, start, end);
  if (place === undefined) return undefined;
  const isMeant = isUnplaced ? place.isBare && place.platform !== undefined : place.platform === platform;
  return isMeant ? place.start : undefined;
}
