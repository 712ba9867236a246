// Names of one MISP cluster value. Much is packed into the strings: ids, vendors in brackets, whole lists.
import { contactOf, contactsIn, type Contact } from '../../../intel/contact.ts';
import type { Name } from '../../../intel/entity.ts';
import type { EntityKind } from '../../../intel/kinds.ts';
import { isActor } from '../../../intel/kinds.ts';
import { isAttackId, splitList, splitSuffix, tidyName } from '../../../intel/names.ts';
import { accountAt } from '../../../intel/accounts.ts';
import type { Fields, RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { NameList } from '../name-list.ts';
import { vendorOf } from './galaxies.ts';

const ORIGIN_KEY = 'origin:';
/** "Ajax Security Team - G0130" (ATT&CK), "海莲花 - APT-C-00" (360). */
const NAME_AND_ID = /^(.+) - ((?:[GSC]\d{4})|(?:APT-C-\d+))$/;

/** The headline, and what else its string holds. */
export function splitHeadline(value: string): { headline: string; id?: string } {
  const [, headline, id] = NAME_AND_ID.exec(tidyName(value)) ?? [];
  return headline === undefined || id === undefined ? { headline: tidyName(value) } : { headline, id };
}

/** Who invented which name: "origin:UNC1878" = "Mandiant", and name-attribution = ["UNC1878:<vendor's uuid>"]. */
function coinersOf(meta: RawObject, fields: Fields): Map<string, string> {
  const coiners = new Map<string, string>();
  for (const entry of fields.strings('name-attribution')) {
    const cut = entry.lastIndexOf(':');
    const vendor = vendorOf(entry.slice(cut + 1));
    const name = entry.slice(0, Math.max(cut, 0));
    if (vendor !== undefined && !coiners.has(name)) coiners.set(name, vendor);
  }
  for (const key of Object.keys(meta).filter((each) => each.startsWith(ORIGIN_KEY))) {
    const vendor = tidyName(ownText(meta, key) ?? '').slice(0, 100);
    if (vendor !== '') coiners.set(key.slice(ORIGIN_KEY.length), vendor);
  }
  return coiners;
}

const coinedBy = (vendor: string | undefined): Partial<Name> =>
  vendor === undefined ? {} : { coinedBy: vendor };

export interface MispNameSource {
  uuid: string;
  kind: EntityKind;
  headline: string;
  /** What stands behind the headline's dash. */
  id: string | undefined;
  producer: string;
}

/** "Group" and "Fake" behind a name say what it is; only an actor's other suffixes say whose name it is. */
const vendorIn = (suffix: string, kind: EntityKind): string | undefined =>
  isActor(kind) && !/^(?:group|actor|team|fake)$/i.test(suffix) ? suffix : undefined;

function addSynonym(
  list: NameList,
  raw: string,
  kind: EntityKind,
  coiners: ReadonlyMap<string, string>,
): void {
  const name = tidyName(raw);
  if (isAttackId(name, kind)) {
    list.add(name, { type: 'external-id' });
    return;
  }
  const { value, suffix } = splitSuffix(name);
  const vendor = coiners.get(raw) ?? coiners.get(name);
  list.add(value, coinedBy(vendor ?? (suffix === undefined ? undefined : vendorIn(suffix, kind))));
}

/** Where ransomware is paid and talked to. */
const NOTE_FIELDS = ['ransomnotes', 'ransomenotes'];

/** A mail host that the note names as the way to its mailboxes is their provider's. */
const isProvider = ({ value }: Contact, others: readonly Contact[]): boolean =>
  others.some((other) => other.value.endsWith(`@${value}`));

function contactsInNote(note: string): Contact[] {
  const contacts = contactsIn(note);
  return contacts.filter((each) => !isProvider(each, contacts));
}

/** "http:// heron.onion", "http;//heron.onion": a slip that must not cost the address. */
const mendScheme = (link: string): string => link.replace(/^\s*(https?)\s*[:;]\s*\/+\s*/i, '$1://');

/** `links` are the sites and channels of the thing itself: those that are hidden services or accounts name it. */
function addContacts(list: NameList, fields: Fields): void {
  for (const link of fields.strings('links').map(mendScheme)) {
    const contact = contactOf(link);
    if (contact !== undefined) list.addContact(contact);
    else if (accountAt(link) !== undefined) list.add(link);
  }
  for (const note of NOTE_FIELDS.flatMap((key) => fields.strings(key)))
    for (const contact of contactsInNote(note)) list.addContact(contact);
}

export function readMispNames(meta: RawObject, source: MispNameSource, fields: Fields): NameList {
  const { kind, headline, id } = source;
  const list = new NameList(fields.id, source.producer, fields.ledger);
  const coiners = coinersOf(meta, fields);
  list.add(headline, coinedBy(coiners.get(headline)));
  // "Akira (ELF)" stays the headline, to tell it from "Akira (Windows)"; texts say "Akira".
  list.add(splitSuffix(headline).value);
  if (id !== undefined) addSynonym(list, id, kind, coiners);
  for (const each of fields.strings('synonyms').flatMap(splitList)) addSynonym(list, each, kind, coiners);
  const externalId = fields.text('external_id');
  if (externalId !== undefined && isAttackId(externalId, kind)) list.add(externalId, { type: 'external-id' });
  addContacts(list, fields);
  return list;
}
