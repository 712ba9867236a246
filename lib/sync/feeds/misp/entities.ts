// One value of a MISP galaxy cluster → one entity.
import type { Entity, Reference } from '../../../intel/entity.ts';
import { safeUrl, titleOfUrl } from '../../../intel/links.ts';
import { isUsableName, MAX_NAME } from '../../../intel/names.ts';
import type { Tlp } from '../../../intel/tlp.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields } from '../fields.ts';
import type { Ledger } from '../ledger.ts';
import { MAX_DESCRIPTION, MAX_REFERENCES } from '../limits.ts';
import type { Galaxy } from './galaxies.ts';
import { readMispNames, splitHeadline } from './names.ts';

/** Victims, sectors and countries, under the names that the galaxies use for them. */
const TARGET_FIELDS = [
  ...['cfr-suspected-victims', 'suspected-victims', 'cfr-target-category', 'targeted-sector'],
  ...['target-category', 'sector'],
];
const TYPE_FIELDS = ['type', 'cfr-type-of-incident', 'threat-actor-classification', 'company-type'];
const REFERENCE_FIELDS = ['refs', 'official-refs', 'references'];

export interface MispContext {
  galaxy: Galaxy;
  producer: string;
  tlp: Tlp;
  /** `tlp` is no default of the feed: an event says it. */
  tlpOwn?: true | undefined;
  ledger: Ledger;
}

function readReference(text: string, meta: Fields): Reference[] {
  const url = safeUrl(text);
  if (url !== undefined) return [{ title: titleOfUrl(url), url }];
  meta.bad(`refs: ${text}`);
  return [];
}

const referencesOf = (meta: Fields): Reference[] =>
  [...new Set(REFERENCE_FIELDS.flatMap((key) => meta.strings(key)))]
    .slice(0, MAX_REFERENCES)
    .flatMap((text) => readReference(text, meta));

function originOf(meta: Fields): Entity['origin'] {
  const country = meta.text('country', 100) ?? meta.text('cfr-suspected-state-sponsor', 100);
  const confidence = meta.percent('attribution-confidence');
  return country === undefined ? undefined : { country, ...present({ confidence }) };
}

/** What stands for the value in any feed. */
export function linksOf(uuid: string, attackIds: readonly string[], { stixType }: Galaxy): string[] {
  const stix = stixType === undefined ? [] : [`stix:${stixType}--${uuid}`];
  return [`misp:${uuid}`, ...stix, ...attackIds.map((id) => `ext:mitre-attack:${id}`)];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Undefined where the value was refused; the ledger says why. */
export function readMispEntity(
  value: RawObject,
  meta: RawObject,
  uuid: string,
  context: MispContext,
): Entity | undefined {
  const { galaxy, producer, ledger } = context;
  const fields = new Fields(value, uuid, ledger);
  const metaFields = new Fields(meta, uuid, ledger);
  const { headline, id } = splitHeadline(fields.string('value') ?? '');
  if (headline.length > MAX_NAME || !isUsableName(headline)) {
    ledger.refuse(uuid, headline.length > MAX_NAME ? 'name-too-long' : 'no-name', headline);
    return undefined;
  }
  const source = { uuid, kind: galaxy.kind, headline, id, producer };
  const { names } = readMispNames(meta, source, metaFields);
  const attackIds = names.filter(({ type }) => type === 'external-id').map((name) => name.value);
  return {
    id: `misp:${uuid}`,
    kind: galaxy.kind,
    name: headline,
    names,
    producer,
    motivations: metaFields.texts('motive'),
    types: unique([galaxy.type ?? [], TYPE_FIELDS.flatMap((key) => metaFields.texts(key))].flat()),
    targets: unique(TARGET_FIELDS.flatMap((key) => metaFields.texts(key))),
    references: referencesOf(metaFields),
    tlp: context.tlp,
    links: linksOf(uuid, attackIds, galaxy),
    ...present({
      tlpOwn: context.tlpOwn,
      description: descriptionOf(fields),
      origin: originOf(metaFields),
      firstSeen: metaFields.date('since'),
    }),
  };
}

function descriptionOf(fields: Fields): Entity['description'] {
  const en = fields.paragraphs('description', MAX_DESCRIPTION);
  return en === undefined ? undefined : { en };
}
