// STIX bundles, counted.
import {
  add,
  type Census,
  clean,
  emptyCensus,
  isName,
  type Json,
  objectsIn,
  textIn,
  textsIn,
} from './census.ts';

/** Of the kinds that ATT&CK and the other files hold. */
const ENTITIES = /^(?:intrusion-set|threat-actor|campaign|malware|tool|identity|location)--/;

const isGone = (object: Json): boolean => object['revoked'] === true || object['x_mitre_deprecated'] === true;

const attackIds = (object: Json): string[] =>
  objectsIn(object, 'external_references')
    .map((reference) => textIn(reference, 'external_id'))
    .filter((id) => /^[GSC]\d{4}$/.test(id));

const namesOf = (object: Json): string[] =>
  [
    textIn(object, 'name'),
    ...textsIn(object, 'aliases'),
    ...textsIn(object, 'x_mitre_aliases'),
    ...attackIds(object),
  ].map(clean);

/** The newest version of each object. */
function newest(objects: readonly Json[]): Map<string, Json> {
  const byId = new Map<string, Json>();
  for (const object of objects) {
    const known = byId.get(textIn(object, 'id'));
    if (!known || textIn(object, 'modified') > textIn(known, 'modified'))
      byId.set(textIn(object, 'id'), object);
  }
  return byId;
}

/** Both ends are entities, one at least of this file, and neither of them is gone from it. */
function isTold(relation: Json, objects: ReadonlyMap<string, Json>, census: Census): boolean {
  const ends = [textIn(relation, 'source_ref'), textIn(relation, 'target_ref')];
  const there = ends.filter((id) => census.names.has(`stix:${id}`));
  return (
    there.length > 0 && ends.every((id) => ENTITIES.test(id) && (there.includes(id) || !objects.has(id)))
  );
}

export function countStix(list: readonly Json[]): Census {
  const census = emptyCensus();
  const objects = newest(list);
  const signers = new Set(list.map((object) => textIn(object, 'created_by_ref')));
  const relations: Json[] = [];
  for (const [id, object] of objects) {
    const isRelation = id.startsWith('relationship--');
    if (signers.has(id) || !(isRelation || ENTITIES.test(id))) continue;
    if (isGone(object)) census.withdrawn += 1;
    else if (isRelation) relations.push(object);
    else if (isName(clean(textIn(object, 'name')))) add(census, `stix:${id}`, namesOf(object));
    else census.refused.push(`${id} no-name`);
  }
  for (const relation of relations.filter((each) => isTold(each, objects, census)))
    census.relations.push(
      `stix:${textIn(relation, 'source_ref')} ${textIn(relation, 'relationship_type')} stix:${textIn(relation, 'target_ref')}`,
    );
  return census;
}

/** What was withdrawn → what took its place at last. */
export function successorsIn(list: readonly Json[]): Map<string, string> {
  const next = new Map(
    list
      .filter((object) => textIn(object, 'relationship_type') === 'revoked-by')
      .map((object) => [textIn(object, 'source_ref'), textIn(object, 'target_ref')]),
  );
  const last = (id: string): string => (next.has(id) ? last(next.get(id) ?? '') : id);
  return new Map([...next.keys()].map((id) => [id, last(id)]));
}
