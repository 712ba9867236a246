// One STIX object → one entity.
import type { Entity, LocalText } from '../../../intel/entity.ts';
import type { EntityKind } from '../../../intel/kinds.ts';
import { ENTITY_KINDS } from '../../../intel/kinds.ts';
import { isAttackId, isUsableName, MAX_NAME, tidyName } from '../../../intel/names.ts';
import { plainText } from '../../../intel/plain-text.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields, ownText } from '../fields.ts';
import { Ledger } from '../ledger.ts';
import { MAX_DESCRIPTION } from '../limits.ts';
import { MITRE_IDENTITY } from './attack.ts';
import type { StixContext } from './context.ts';
import { readExtension } from './extension.ts';
import { ratingsOf } from './ratings.ts';
import { markingOf } from './markings.ts';
import { typeOfId } from './ids.ts';
import { accountContact, headlineOf, platformOf, readNames } from './names.ts';
import { attackIdsOf, readReferences } from './references.ts';

const TYPE_FIELDS = [
  ...['threat_actor_types', 'malware_types', 'tool_types', 'incident_type', 'narrative_types'],
  ...['channel_types', 'identity_class', 'report_types', 'account_type'],
];
const MOTIVATION_FIELDS = ['primary_motivation', 'secondary_motivations', 'personal_motivations'];

/** Our kinds carry their STIX and OpenCTI names; every other type is not used. */
export const kindOf = (type: string): EntityKind | undefined => ENTITY_KINDS.find((kind) => kind === type);

const uuidOf = (id: string): string => id.slice(id.indexOf('--') + 2);

export function producerOf(object: RawObject, context: StixContext): string {
  const creator = context.objects.get(ownText(object, 'created_by_ref')?.toLowerCase() ?? '');
  const name = creator === undefined ? '' : plainText(ownText(creator, 'name') ?? '', MAX_NAME);
  return name || context.title;
}

/** STIX 2.0 keeps types among the labels; in 2.1 labels are anybody's tags. */
function typesOf(fields: Fields): string[] {
  const types = TYPE_FIELDS.flatMap((key) => fields.texts(key));
  return types.length > 0 || fields.string('spec_version') === '2.1' ? types : fields.texts('labels');
}

/** Japanese is the only other language that the interface has. */
export function descriptionOf(fields: Fields, context: StixContext): LocalText | undefined {
  const en = fields.paragraphs('description', MAX_DESCRIPTION);
  if (en === undefined) return undefined;
  const japanese = context.translations.get(fields.id)?.find(({ language }) => /^ja\b/i.test(language));
  const content = japanese === undefined ? undefined : new Fields(japanese.content, fields.id, fields.ledger);
  return { en, ...present({ ja: content?.paragraphs('description', MAX_DESCRIPTION) }) };
}

/** What stands for the object in any feed. */
export function linksOf(object: RawObject, id: string): string[] {
  const kind = kindOf(typeOfId(id));
  const attackIds = attackIdsOf(new Fields(object, id, new Ledger())).filter(
    (attackId) => kind !== undefined && isAttackId(attackId, kind),
  );
  const isMitre = ownText(object, 'created_by_ref')?.toLowerCase() === MITRE_IDENTITY;
  // MISP's copies of ATT&CK keep the UUID of the STIX id; its other clusters refer to them by it.
  const misp = isMitre ? [`misp:${uuidOf(id)}`] : [];
  return [`stix:${id}`, ...misp, ...attackIds.map((attackId) => `ext:mitre-attack:${attackId}`)];
}

/** The headline, or why there is none. */
function usableHeadline(fields: Fields): string | undefined {
  const raw = headlineOf(fields);
  const name = tidyName(raw ?? '');
  if (name.length > MAX_NAME) fields.ledger.refuse(fields.id, 'name-too-long', name);
  else if (!isUsableName(name)) fields.ledger.refuse(fields.id, 'no-name', raw);
  else return name;
  return undefined;
}

function detailsOf(fields: Fields): Partial<Entity> {
  const confidence = fields.percent('confidence');
  return present({
    firstSeen: fields.date('first_seen'),
    lastSeen: fields.date('last_seen'),
    created: fields.date('created'),
    modified: fields.date('modified'),
    confidence: confidence === undefined ? undefined : { value: confidence, scale: 'stix' as const },
  });
}

/** An account that people are known by. Logins of machines ("root", "Administrator") name nobody. */
const isPublicAccount = (fields: Fields): boolean =>
  platformOf(fields, 'account_type') !== undefined || accountContact(fields) !== undefined;

/** Undefined where the object was refused or is of no use; the ledger says which. */
export function readEntity(
  object: RawObject,
  id: string,
  kind: EntityKind,
  context: StixContext,
): Entity | undefined {
  const fields = new Fields(object, id, context.ledger);
  if (kind === 'user-account' && !isPublicAccount(fields)) {
    context.ledger.notUsed('user-account (no public platform)');
    return undefined;
  }
  const headline = usableHeadline(fields);
  if (headline === undefined) return undefined;
  const producer = producerOf(object, context);
  const attackIds = attackIdsOf(fields).filter((attackId) => isAttackId(attackId, kind));
  const { hashtags } = readExtension(object, id, context.ledger);
  const { names } = readNames(fields, { kind, headline, producer, hashtags, attackIds }, context);
  return {
    id: `stix:${id}`,
    kind,
    name: names[0]?.value ?? headline,
    names,
    producer,
    motivations: MOTIVATION_FIELDS.flatMap((key) => fields.texts(key)),
    types: typesOf(fields),
    targets: [],
    references: readReferences(
      fields,
      names.map(({ value }) => value),
    ),
    links: linksOf(object, id),
    ...ratingsOf(object, fields, context),
    ...markingOf(fields, context),
    ...present({ description: descriptionOf(fields, context) }),
    ...detailsOf(fields),
  };
}
