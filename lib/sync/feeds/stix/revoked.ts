// `revoked-by` of a STIX file: the successor answers to the id of what it replaced.
import type { Entity } from '../../../intel/entity.ts';
import type { RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { linkSuccessors, linkToSuccessor, type Withdrawn } from '../successors.ts';
import type { StixContext } from './context.ts';
import { kindOf, linksOf } from './entities.ts';
import { isStixId, typeOfId } from './ids.ts';

const isRevokedBy = (object: RawObject): boolean =>
  ownText(object, 'relationship_type')?.toLowerCase() === 'revoked-by';

/** The ends, if they are of kinds that Byname reads. */
function endsOf(object: RawObject): [string, string] | undefined {
  const [from = '', to = ''] = ['source_ref', 'target_ref'].map((key) => ownText(object, key)?.toLowerCase());
  const isKnown = (id: string): boolean => isStixId(id) && kindOf(typeOfId(id)) !== undefined;
  return isKnown(from) && isKnown(to) && from !== to ? [from, to] : undefined;
}

/** The relations that are left to be told: those of withdrawn objects have done their work. */
export function followRevoked(
  relations: readonly [string, RawObject][],
  entities: ReadonlyMap<string, Entity>,
  context: StixContext,
): [string, RawObject][] {
  const withdrawn = new Map<string, Withdrawn>();
  const left = relations.filter(([, relation]) => {
    const ends = isRevokedBy(relation) ? endsOf(relation) : undefined;
    if (ends === undefined) return true;
    const [from, to] = ends;
    const [entity, object] = [entities.get(from), context.objects.get(from)];
    if (entity) linkToSuccessor(entity, `stix:${to}`);
    else if (object) withdrawn.set(`stix:${from}`, { links: linksOf(object, from), successor: `stix:${to}` });
    return entity !== undefined || object === undefined;
  });
  linkSuccessors(withdrawn, entities.values());
  return left;
}
