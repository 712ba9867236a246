// Observables that are contacts, and accounts, become names of whom a relationship gives them to.
import { contactOf, type Contact, type ContactKind } from '../../../intel/contact.ts';
import type { Entity, Name } from '../../../intel/entity.ts';
import { stricterTlp, type Tlp } from '../../../intel/tlp.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields, ownText } from '../fields.ts';
import { Ledger } from '../ledger.ts';
import { NameList } from '../name-list.ts';
import type { StixContext } from './context.ts';
import { producerOf } from './entities.ts';
import { readExtension } from './extension.ts';
import { typeOfId } from './ids.ts';
import { markingOf } from './markings.ts';

type Shape = (value: string) => Contact | undefined;

const only =
  (...kinds: readonly ContactKind[]): Shape =>
  (value) => {
    const contact = contactOf(value);
    return contact !== undefined && kinds.includes(contact.kind) ? contact : undefined;
  };

const asWallet: Shape = (value) => {
  const contact = contactOf(value);
  if (contact !== undefined) return ['email', 'xmpp', 'onion'].includes(contact.kind) ? undefined : contact;
  return /^\w{20,}$/.test(value) ? { kind: 'wallet', value } : undefined;
};

/** By type: where the contact stands, and what it may be. A host of the open web is no contact. */
const OBSERVABLES: ReadonlyMap<string, readonly [keys: readonly string[], shape: Shape]> = new Map([
  ['email-addr', [['value'], only('email', 'xmpp')]],
  ['domain-name', [['value'], only('onion')]],
  ['hostname', [['value'], only('onion')]],
  ['url', [['value'], only('onion')]],
  ['cryptocurrency-wallet', [['value', 'address'], asWallet]],
]);

/** Undefined for what is no observable of these types, or no contact. */
function contactOfObservable(object: RawObject, type: string): Contact | undefined {
  const [keys, shape] = OBSERVABLES.get(type) ?? [];
  const value = keys?.map((key) => ownText(object, key)).find((text) => text !== undefined);
  return value === undefined ? undefined : shape?.(value.trim());
}

/** What says that the one is the other's; not what an actor aims at. */
const OWNING: ReadonlySet<string> = new Set([
  ...['related-to', 'uses', 'owns', 'has', 'belongs-to', 'controls', 'operates', 'hosts'],
  ...['communicates-with', 'beacons-to', 'exfiltrates-to', 'attributed-to'],
]);

interface Given {
  names: readonly Pick<Name, 'value' | 'type' | 'platform'>[];
  /** Accounts are entities themselves, and stay so. */
  isEntity: boolean;
}

/** The contacts of a STIX file, and what becomes of them. */
export class Contacts {
  readonly #observables = new Map<string, Contact>();
  readonly #given = new Set<string>();
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #context: StixContext;

  constructor(entities: ReadonlyMap<string, Entity>, context: StixContext) {
    this.#entities = entities;
    this.#context = context;
  }

  /** False for an object that is no contact. */
  note(object: RawObject, id: string): boolean {
    const contact = contactOfObservable(object, typeOfId(id));
    if (contact !== undefined) this.#observables.set(id, contact);
    return contact !== undefined;
  }

  /** True where that is all that the relationship has to say. */
  give(relationship: RawObject, id: string): boolean {
    const ends = ['source_ref', 'target_ref'].map((key) => ownText(relationship, key)?.toLowerCase() ?? '');
    if (!OWNING.has(ownText(relationship, 'relationship_type')?.toLowerCase() ?? '')) return false;
    for (const [contact = '', owner = ''] of [ends, ends.toReversed()]) {
      const [given, entity] = [this.#givenBy(contact), this.#entities.get(owner)];
      if (given === undefined || entity === undefined) continue;
      if (given.isEntity && entity.kind === 'user-account') continue;
      this.#add(entity, contact, given, [relationship, id]);
      return !given.isEntity;
    }
    return false;
  }

  #givenBy(id: string): Given | undefined {
    const contact = this.#observables.get(id);
    if (contact !== undefined)
      return { names: [{ ...contact, type: 'contact', platform: contact.kind }], isEntity: false };
    const account = this.#entities.get(id);
    if (account?.kind !== 'user-account') return undefined;
    return {
      names: account.names.filter(({ type }) => type === 'handle' || type === 'contact'),
      isEntity: true,
    };
  }

  /** A contact that is marked stricter than the entity would be shown too freely as a name of it. */
  #add(entity: Entity, contact: string, { names, isEntity }: Given, [raw, id]: [RawObject, string]): void {
    this.#given.add(contact);
    const tlp = [contact, id].reduce<Tlp>(
      (strictest, each) => stricterTlp(strictest, this.#tlpOf(each)),
      'CLEAR',
    );
    if (stricterTlp(tlp, entity.tlp) !== entity.tlp) {
      if (!isEntity) this.#context.ledger.notUsed(`${typeOfId(contact)} (marked stricter than whose it is)`);
      return;
    }
    const list = new NameList(entity.id, entity.producer, this.#context.ledger, entity.names);
    for (const { value, type, platform } of names)
      list.add(value, { ...this.#saidBy(raw, id), ...present({ type, platform }) });
  }

  #saidBy(raw: RawObject, id: string): Partial<Name> {
    const fields = new Fields(raw, id, new Ledger());
    const { assertedBy } = readExtension(raw, id, fields.ledger);
    return {
      producer: assertedBy ?? producerOf(raw, this.#context),
      ...present({ validFrom: fields.date('start_time'), validUntil: fields.date('stop_time') }),
    };
  }

  #tlpOf(id: string): Tlp {
    return markingOf(new Fields(this.#context.objects.get(id) ?? {}, id, new Ledger()), this.#context).tlp;
  }

  /** Contacts that nobody was given. */
  close(): void {
    for (const id of this.#observables.keys())
      if (!this.#given.has(id)) this.#context.ledger.notUsed(typeOfId(id));
  }
}
