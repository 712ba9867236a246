// First walk over a STIX file: the newest version of each object, and what other objects are read against.
import type { ReadOptions } from '../contract.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { Ledger } from '../ledger.ts';
import { inSlices } from '../slices.ts';
import type { Marking, Translation } from './context.ts';
import { isStixId, typeOfId } from './ids.ts';
import { readMarking } from './markings.ts';

/** ISO 8601 in UTC sorts as text; an object without `modified` is older than one with. */
const isNewer = (a: RawObject, b: RawObject): boolean =>
  (ownText(a, 'modified') ?? '') > (ownText(b, 'modified') ?? '');

function idOf(object: unknown, index: number, ledger: Ledger): string | undefined {
  const place = `objects[${index}]`;
  if (!isRawObject(object)) {
    ledger.refuse(place, 'not-an-object');
    return undefined;
  }
  const id = ownText(object, 'id')?.toLowerCase();
  if (id !== undefined && isStixId(id) && typeOfId(id) === ownText(object, 'type')) return id;
  ledger.refuse(place, 'no-id', id);
  return undefined;
}

export async function newestObjects(
  raw: readonly unknown[],
  options: ReadOptions,
  ledger: Ledger,
): Promise<Map<string, RawObject>> {
  const newest = new Map<string, RawObject>();
  await inSlices(raw, options, (object, index) => {
    const id = idOf(object, index, ledger);
    if (id === undefined || !isRawObject(object)) return;
    const known = newest.get(id);
    if (known !== undefined) ledger.notUsed(`${typeOfId(id)} (older version)`);
    if (known === undefined || isNewer(object, known)) newest.set(id, object);
  });
  return newest;
}

export const markingsIn = (objects: ReadonlyMap<string, RawObject>): Map<string, Marking> =>
  new Map(
    [...objects]
      .filter(([id]) => typeOfId(id) === 'marking-definition')
      .map(([id, object]) => [id, readMarking(object)]),
  );

/** language-content, by the object it translates. */
export function translationsIn(objects: ReadonlyMap<string, RawObject>): Map<string, Translation[]> {
  const translations = new Map<string, Translation[]>();
  for (const [id, object] of objects) {
    const contents = ownField(object, 'contents');
    const target = ownText(object, 'object_ref')?.toLowerCase();
    if (typeOfId(id) !== 'language-content' || target === undefined || !isRawObject(contents)) continue;
    const found = Object.entries(contents).flatMap(([language, content]) =>
      isRawObject(content) ? [{ language, content }] : [],
    );
    translations.set(target, [...(translations.get(target) ?? []), ...found]);
  }
  return translations;
}

/** Identities that are creators, and that no relation is about. */
export function signersIn(objects: ReadonlyMap<string, RawObject>): Set<string> {
  const all = [...objects.values()];
  const idsIn = (key: string): (string | undefined)[] => all.map((each) => ownText(each, key)?.toLowerCase());
  const ends = new Set([...idsIn('source_ref'), ...idsIn('target_ref')]);
  const creators = idsIn('created_by_ref').filter((id) => id !== undefined);
  return new Set(creators.filter((id) => typeOfId(id) === 'identity' && !ends.has(id)));
}
