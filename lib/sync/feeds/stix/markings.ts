// TLP and PAP of STIX objects. TLP comes as TLP 1.0 objects with fixed ids, as the OASIS extension for TLP 2.0,
// or as an object of somebody's own that only its name or statement gives away (OpenCTI's AMBER+STRICT, PAP).
import type { Tlp } from '../../../intel/tlp.ts';
import { CAUTIOUS_TLP, parseTlp, stricterTlp } from '../../../intel/tlp.ts';
import { present } from '../../../intel/present.ts';
import type { Fields, RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { Marking, StixContext } from './context.ts';

const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

/** Bundles may refer to these without holding them. STIX 2.1 §7.2.1.4, the OASIS TLP 2.0 extension, OpenCTI, ATT&CK. */
const WELL_KNOWN: ReadonlyMap<string, Marking> = new Map<string, Marking>([
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', { tlp: 'CLEAR' }],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', { tlp: 'GREEN' }],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', { tlp: 'AMBER' }],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', { tlp: 'RED' }],
  ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', { tlp: 'CLEAR' }],
  ['marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb', { tlp: 'GREEN' }],
  ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421', { tlp: 'AMBER' }],
  ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003', { tlp: 'AMBER+STRICT' }],
  ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1', { tlp: 'RED' }],
  ['marking-definition--826578e1-40ad-459f-bc73-ede076f81f37', { tlp: 'AMBER+STRICT' }],
  ['marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168', {}],
]);

const UNREADABLE: Marking = { tlp: CAUTIOUS_TLP };

const fieldOf = (object: RawObject, ...path: readonly string[]): string | undefined => {
  const key = path.at(-1) ?? '';
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (isRawObject(at) ? ownField(at, step) : undefined), object);
  return isRawObject(parent) ? ownText(parent, key) : undefined;
};

const labelled = (label: string, texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && new RegExp(`^${label}\\s*:\\s*\\S`, 'i').test(text.trim()));

export function readMarking(object: RawObject): Marking {
  const tlp = fieldOf(object, 'extensions', TLP_EXTENSION, 'tlp_2_0') ?? fieldOf(object, 'definition', 'tlp');
  const texts = [
    ownText(object, 'name'),
    ownText(object, 'x_opencti_definition'),
    fieldOf(object, 'definition', 'statement'),
    fieldOf(object, 'definition', 'pap'),
  ];
  return present({
    tlp: parseTlp(tlp ?? labelled('TLP', texts) ?? ''),
    pap: labelled('PAP', texts)?.trim().toUpperCase().slice(0, 40),
  });
}

/** What a marking-definition states to readers: a copyright line, a licence. */
export const statementOf = (object: RawObject): string | undefined =>
  labelled('(?:TLP|PAP)', [fieldOf(object, 'definition', 'statement')]) === undefined
    ? fieldOf(object, 'definition', 'statement')
    : undefined;

/** An object's own marking, the strictest of several (a part's counts for the whole), or the feed's default. */
export function markingOf(fields: Fields, context: StixContext): { tlp: Tlp; tlpOwn?: true; pap?: string } {
  const granular = fields.objects('granular_markings').map((each) => ownText(each, 'marking_ref'));
  const refs = [...fields.strings('object_marking_refs'), ...granular.filter((ref) => ref !== undefined)];
  const markings = refs
    .map((ref) => ref.toLowerCase())
    .map((ref) => WELL_KNOWN.get(ref) ?? context.markings.get(ref) ?? UNREADABLE);
  const own = markings.flatMap(({ tlp }) => tlp ?? []);
  const tlp = own.reduce<Tlp | undefined>((a, b) => (a === undefined ? b : stricterTlp(a, b)), undefined);
  const pap = present({ pap: markings.find((marking) => marking.pap !== undefined)?.pap });
  return tlp === undefined ? { tlp: context.defaultTlp, ...pap } : { tlp, tlpOwn: true, ...pap };
}
