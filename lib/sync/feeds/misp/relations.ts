// `related` of a MISP cluster value → assertions. Their targets are often in clusters that are not loaded.
import type { Assertion } from '../../../intel/entity.ts';
import { ratingsIn } from '../../../intel/ratings.ts';
import type { Tlp } from '../../../intel/tlp.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields, ownField } from '../fields.ts';
import { isUuid } from './uuid.ts';

const tagsOf = (related: RawObject): string[] => {
  const tags = ownField(related, 'tags');
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
};

interface Source {
  uuid: string;
  producer: string;
  tlp: Tlp;
  tlpOwn?: true | undefined;
}

function readRelated(related: RawObject, fields: Fields, source: Source): Assertion | undefined {
  const target = new Fields(related, fields.id, fields.ledger);
  const uuid = target.string('dest-uuid')?.toLowerCase();
  const type = target.text('type', 100)?.toLowerCase();
  if (uuid === undefined || !isUuid(uuid) || type === undefined) {
    fields.ledger.refuse(fields.id, 'bad-relation', `${type ?? '?'} ${uuid ?? '?'}`);
    return undefined;
  }
  return {
    id: `misp:${source.uuid}/${type}/${uuid}`,
    from: `misp:${source.uuid}`,
    to: `misp:${uuid}`,
    type,
    assertedBy: source.producer,
    status: 'reported',
    references: [],
    tlp: source.tlp,
    ...ratingsIn(tagsOf(related)),
    ...present({ tlpOwn: source.tlpOwn }),
  };
}

/** Each relation once. */
export function readRelations(fields: Fields, source: Source): Assertion[] {
  const assertions = new Map<string, Assertion>();
  for (const related of fields.objects('related')) {
    const assertion = readRelated(related, fields, source);
    if (assertion !== undefined && !assertions.has(assertion.id)) assertions.set(assertion.id, assertion);
  }
  return [...assertions.values()];
}
