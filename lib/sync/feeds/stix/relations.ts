// STIX relationships → assertions.
import type { Assertion, Entity } from '../../../intel/entity.ts';
import { cleanLine } from '../../../intel/plain-text.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields, ownText } from '../fields.ts';
import type { StixContext } from './context.ts';
import { descriptionOf, kindOf, producerOf } from './entities.ts';
import { readExtension } from './extension.ts';
import { isStixId, typeOfId } from './ids.ts';
import { markingOf } from './markings.ts';
import { ratingsOf } from './ratings.ts';
import { readReferences } from './references.ts';

interface Ends {
  type: string;
  from: string;
  to: string;
}

function endsOf(fields: Fields): Ends | undefined {
  const type = fields.text('relationship_type', 100)?.toLowerCase();
  const from = fields.string('source_ref')?.toLowerCase();
  const to = fields.string('target_ref')?.toLowerCase();
  if (type !== undefined && from !== undefined && to !== undefined && isStixId(from) && isStixId(to))
    return { type, from, to };
  fields.ledger.refuse(fields.id, 'bad-relation', `${from ?? '?'} ${type ?? '?'} ${to ?? '?'}`);
  return undefined;
}

/**
 * The end that keeps a relation from being told: of a type without use here, withdrawn, or refused. An end that only is not
 * in this file may be in another feed, and does no harm.
 */
const uselessEnd = (ids: readonly string[], entities: ReadonlyMap<string, Entity>, context: StixContext) =>
  ids.find((id) => !entities.has(id) && (context.objects.has(id) || kindOf(typeOfId(id)) === undefined));

function isTellable(ends: Ends, fields: Fields, entities: ReadonlyMap<string, Entity>, context: StixContext) {
  const { type, from, to } = ends;
  const useless = uselessEnd([from, to], entities, context);
  if (useless !== undefined) context.ledger.notUsed(`relationship (${typeOfId(useless)})`);
  else if (!entities.has(from) && !entities.has(to))
    context.ledger.refuse(fields.id, 'dangling-relation', `${from} ${type} ${to}`);
  else return true;
  return false;
}

/** Undefined where the relation was refused or is of no use; the ledger says which. */
export function readRelation(
  object: RawObject,
  id: string,
  entities: ReadonlyMap<string, Entity>,
  context: StixContext,
): Assertion | undefined {
  const fields = new Fields(object, id, context.ledger);
  const ends = endsOf(fields);
  if (ends === undefined || !isTellable(ends, fields, entities, context)) return undefined;
  const { assertedBy, status, likelihood } = readExtension(object, id, context.ledger);
  const { tlp, tlpOwn, pap } = markingOf(fields, context);
  const confidence = fields.percent('confidence');
  return {
    id: `stix:${id}`,
    type: ends.type,
    from: `stix:${ends.from}`,
    to: `stix:${ends.to}`,
    assertedBy: assertedBy ?? producerOf(object, context),
    status: status ?? 'reported',
    references: readReferences(fields, []),
    tlp,
    ...ratingsOf(object, fields, context),
    ...present({
      tlpOwn,
      pap,
      likelihood,
      description: descriptionOf(fields, context),
      start: fields.date('start_time'),
      stop: fields.date('stop_time'),
      confidence: confidence === undefined ? undefined : { value: confidence, scale: 'stix' as const },
    }),
  };
}

const ORIGIN_TYPES: ReadonlySet<string> = new Set(['originates-from', 'located-at']);

/** Fills the suspected origin of actors whose own producer relates them to a place; others' word stays an assertion. */
export function applyOrigins(
  assertions: readonly Assertion[],
  entities: ReadonlyMap<string, Entity>,
  context: StixContext,
): void {
  for (const { from, to, assertedBy } of assertions.filter((each) => ORIGIN_TYPES.has(each.type))) {
    const [entity, place] = [from, to].map((key) => entities.get(key.slice('stix:'.length)));
    if (entity?.producer !== assertedBy || entity.origin !== undefined || place?.kind !== 'location')
      continue;
    const country = ownText(context.objects.get(place.id.slice('stix:'.length)) ?? {}, 'country');
    entity.origin = { country: cleanLine(country ?? place.name) };
  }
}
