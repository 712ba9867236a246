// MISP galaxy cluster files, counted.
import { contactsOf } from './contacts.ts';
import {
  add,
  type Census,
  clean,
  emptyCensus,
  isName,
  isObject,
  type Json,
  objectsIn,
  textIn,
  textsIn,
  withoutBrackets,
} from './census.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const REFERENCES = ['refs', 'official-refs', 'references'];

/** "Ajax Security Team - G0130": two names in one. */
const headlines = (value: string): string[] =>
  /^(.+) - ([GSC]\d{4}|APT-C-\d+)$/.exec(value)?.slice(1) ?? [value];

/** Lists of three and more in one string. */
const unlisted = (synonym: string): string[] => {
  const parts = synonym.split(',').map(clean).filter(Boolean);
  return parts.length > 2 ? parts : [synonym];
};

function namesOf(value: Json, meta: Json): string[] {
  const [headline = '', id = ''] = headlines(clean(textIn(value, 'value')));
  const synonyms = textsIn(meta, 'synonyms').flatMap(unlisted).map(clean).map(withoutBrackets);
  const attackId = /^[GSC]\d{4}$/.test(textIn(meta, 'external_id')) ? [textIn(meta, 'external_id')] : [];
  return [headline, withoutBrackets(headline), id, ...synonyms, ...attackId, ...contactsOf(meta)];
}

const metaOf = (value: Json): Json => (isObject(value['meta']) ? value['meta'] : {});

function countRelations(census: Census, value: Json, uuid: string): void {
  const relations = objectsIn(value, 'related').map((related): string => {
    const to = textIn(related, 'dest-uuid').toLowerCase();
    if (UUID.test(to)) return `misp:${uuid} ${clean(textIn(related, 'type'))} misp:${to}`;
    census.refused.push(`${uuid} bad-relation`);
    return '';
  });
  census.relations.push(...new Set(relations.filter(Boolean)));
}

function countReferences(census: Census, meta: Json, uuid: string): void {
  const references = new Set(REFERENCES.flatMap((key) => textsIn(meta, key)));
  const bad = [...references].filter((text) => !/^https?:\/\/[^\s/]/i.test(text.trim()));
  census.refused.push(...bad.map(() => `${uuid} bad-field`));
}

export function countGalaxy(file: Json): Census {
  const census = emptyCensus();
  const values = objectsIn(file, 'values');
  for (const value of values) {
    const uuid = textIn(value, 'uuid').toLowerCase();
    const names = namesOf(value, metaOf(value));
    if (value['revoked'] === true) census.withdrawn += 1;
    else if (isName(names[0] ?? '')) {
      add(census, `misp:${uuid}`, names);
      countRelations(census, value, uuid);
      countReferences(census, metaOf(value), uuid);
    } else census.refused.push(`${uuid} no-name`);
  }
  return census;
}
