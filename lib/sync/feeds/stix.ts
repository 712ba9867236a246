// STIX 2.1 bundles and TAXII envelopes (2.0 is read too: its objects differ in little that matters here).
import type { Assertion, Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import { cleanLine, cutText, plainText } from '../../intel/plain-text.ts';
import { present } from '../../intel/present.ts';
import type { FeedFormatReader, ReadOptions } from './contract.ts';
import type { RawObject } from './fields.ts';
import { isRawObject, ownField, ownText } from './fields.ts';
import { Ledger } from './ledger.ts';
import { MAX_TEXT } from './limits.ts';
import { inSlices } from './slices.ts';
import { isAttack, isWithdrawn } from './stix/attack.ts';
import { markingsIn, newestObjects, signersIn, translationsIn } from './stix/collect.ts';
import { Contacts } from './stix/contacts.ts';
import type { StixContext } from './stix/context.ts';
import { kindOf, readEntity } from './stix/entities.ts';
import { typeOfId } from './stix/ids.ts';
import { statementOf } from './stix/markings.ts';
import { followRevoked } from './stix/revoked.ts';
import { applyOrigins, readRelation } from './stix/relations.ts';

/** Read as part of other objects, so neither an entity nor left unused. */
const AUXILIARY_TYPES: ReadonlySet<string> = new Set([
  ...['marking-definition', 'language-content', 'extension-definition', 'x-mitre-collection'],
]);

const objectsOf = (json: unknown): readonly unknown[] => {
  const objects = isRawObject(json) ? ownField(json, 'objects') : undefined;
  return Array.isArray(objects) ? objects : [];
};

const ofType = (objects: ReadonlyMap<string, RawObject>, type: string): [string, RawObject][] =>
  [...objects].filter(([id]) => typeOfId(id) === type);

function noticeOf(objects: ReadonlyMap<string, RawObject>): string | undefined {
  const statements = ofType(objects, 'marking-definition').flatMap(([, each]) => statementOf(each) ?? []);
  const notice = [...new Set(statements.map((each) => plainText(each, 1_000)))].slice(0, 3).join('\n');
  return notice === '' ? undefined : notice;
}

/** What a collection says about itself (ATT&CK); other bundles have neither name nor lasting id. */
function aboutOf(objects: ReadonlyMap<string, RawObject>): { title?: string; identity?: string } {
  const [collection] = ofType(objects, 'x-mitre-collection');
  if (collection === undefined) return {};
  const title = cutText(cleanLine(ownText(collection[1], 'name') ?? ''), MAX_TEXT);
  return { identity: collection[0], ...(title === '' ? {} : { title }) };
}

/** Where an object goes: an entity of ours, a relation, or the ledger. */
function sortOut(
  [id, object]: readonly [string, RawObject],
  entities: Map<string, Entity>,
  relations: [string, RawObject][],
  contacts: Contacts,
  context: StixContext,
): void {
  const type = typeOfId(id);
  const kind = kindOf(type);
  if (AUXILIARY_TYPES.has(type)) return;
  if (context.signers.has(id)) context.ledger.notUsed('identity (producer)');
  else if (kind === undefined && type !== 'relationship') {
    if (isWithdrawn(object) || !contacts.note(object, id)) context.ledger.notUsed(type);
  } else if (isWithdrawn(object)) context.ledger.withdrawn += 1;
  else if (kind === undefined) relations.push([id, object]);
  else {
    const entity = readEntity(object, id, kind, context);
    if (entity !== undefined) entities.set(id, entity);
  }
}

const contextOf = (
  objects: ReadonlyMap<string, RawObject>,
  title: string,
  { defaultTlp }: ReadOptions,
  ledger: Ledger,
): StixContext => ({
  objects,
  markings: markingsIn(objects),
  translations: translationsIn(objects),
  signers: signersIn(objects),
  defaultTlp,
  title,
  ledger,
});

async function read(json: unknown, options: ReadOptions): Promise<Intake> {
  const raw = objectsOf(json);
  const ledger = new Ledger();
  const objects = await newestObjects(raw, options, ledger);
  const { title = options.fallbackTitle, identity } = aboutOf(objects);
  const context = contextOf(objects, title, options, ledger);

  const entities = new Map<string, Entity>();
  const contacts = new Contacts(entities, context);
  const relations: [string, RawObject][] = [];
  const assertions: Assertion[] = [];
  const progress = (done: number): void => options.onProgress(done, objects.size);
  await inSlices(
    [...objects],
    options,
    (entry) => sortOut(entry, entities, relations, contacts, context),
    progress,
  );
  await inSlices(followRevoked(relations, entities, context), options, ([id, object]) => {
    if (contacts.give(object, id)) return;
    const assertion = readRelation(object, id, entities, context);
    if (assertion !== undefined) assertions.push(assertion);
  });
  contacts.close();
  applyOrigins(assertions, entities, context);
  return {
    format: 'stix',
    title,
    ...present({ identity, notice: noticeOf(objects) }),
    entities: [...entities.values()],
    assertions,
    counts: ledger.counts([...entities.values()], assertions),
    refusals: ledger.refusals,
  };
}

export const stix: FeedFormatReader = {
  format: 'stix',
  recognises: (json) =>
    isRawObject(json) &&
    Array.isArray(ownField(json, 'objects')) &&
    ['bundle', undefined].includes(ownText(json, 'type')),
  isPublic: (json) => isAttack(objectsOf(json)),
  read,
};
