// Telling MITRE ATT&CK from other STIX.
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';

/** created_by_ref of everything that MITRE publishes in ATT&CK. */
export const MITRE_IDENTITY = 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5';

const ATTACK_TYPES: ReadonlySet<string> = new Set(['intrusion-set', 'campaign', 'malware', 'tool']);
/** May stand in an ATT&CK bundle without a creator: MITRE leaves it out here and there. */
const CREATORLESS_TYPES: ReadonlySet<string> = new Set([
  ...['marking-definition', 'extension-definition', 'relationship'],
]);

const hasAttackId = (object: RawObject): boolean => {
  const references = ownField(object, 'external_references');
  return (
    Array.isArray(references) &&
    references.some((each) => isRawObject(each) && (ownText(each, 'source_name') ?? '').endsWith('attack'))
  );
};

export const isWithdrawn = (object: RawObject): boolean =>
  ownField(object, 'revoked') === true || ownField(object, 'x_mitre_deprecated') === true;

function isMitres(object: RawObject): boolean {
  const creator = ownText(object, 'created_by_ref');
  if (creator !== undefined) return creator === MITRE_IDENTITY;
  return (
    isWithdrawn(object) ||
    CREATORLESS_TYPES.has(ownText(object, 'type') ?? '') ||
    ownText(object, 'id') === MITRE_IDENTITY
  );
}

/** True where MITRE made every object: notes of one's own in a copy of ATT&CK make it private. */
export function isAttack(objects: readonly unknown[]): boolean {
  const known = objects.filter(isRawObject);
  return (
    known.every(isMitres) &&
    known.some((each) => ATTACK_TYPES.has(ownText(each, 'type') ?? '') && hasAttackId(each))
  );
}
