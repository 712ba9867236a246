// What STIX has no field for: who asserts a relation, how far it is known to be true and how likely, and an entity's hashtags.
// A property extension in the words of STIX 2.1 §7.3; the starter pack holds its extension-definition.
import type { AssertionStatus } from '../../../intel/entity.ts';
import { ASSERTION_STATUSES } from '../../../intel/entity.ts';
import type { RawObject } from '../fields.ts';
import { Fields, isRawObject, ownField } from '../fields.ts';
import type { Ledger } from '../ledger.ts';

export const BYNAME_EXTENSION = 'extension-definition--45cac93c-dc31-4545-a8a8-1fa9d0c9603c';

export interface BynameExtension {
  assertedBy: string | undefined;
  status: AssertionStatus | undefined;
  likelihood: string | undefined;
  hashtags: string[];
}

const isStatus = (text: string): text is AssertionStatus =>
  ASSERTION_STATUSES.some((status) => status === text);

function statusOf(fields: Fields): AssertionStatus | undefined {
  const text = fields.text('status');
  if (text === undefined || isStatus(text)) return text;
  fields.bad('status');
  return undefined;
}

export function readExtension(object: RawObject, id: string, ledger: Ledger): BynameExtension {
  const extensions = ownField(object, 'extensions');
  const extension = isRawObject(extensions) ? ownField(extensions, BYNAME_EXTENSION) : undefined;
  const fields = new Fields(isRawObject(extension) ? extension : {}, id, ledger);
  return {
    assertedBy: fields.text('asserted_by'),
    status: statusOf(fields),
    likelihood: fields.text('likelihood', 40),
    hashtags: fields.texts('hashtags'),
  };
}
