// One row of a table → one entity, or more about one that a row before was about.
import type { Entity } from '../../../intel/entity.ts';
import { isActor, type EntityKind } from '../../../intel/kinds.ts';
import { isAttackId, isUsableName, MAX_NAME, tidyName } from '../../../intel/names.ts';
import type { TableReading } from '../../../intel/text-reading.ts';
import { stricterTlp, type Tlp } from '../../../intel/tlp.ts';
import type { Ledger } from '../ledger.ts';
import { isUuid } from '../misp/uuid.ts';
import { NameList } from '../name-list.ts';
import { isStixId } from '../stix/ids.ts';
import { Cells } from './cells.ts';
import { kindNamed } from './kinds.ts';

export interface RowContext {
  reading: TableReading;
  /** Begins the ids of entities that have none: the same names in another file are not thereby the same thing. */
  prefix: string;
  defaultTlp: Tlp;
  /** Who says it where a row names nobody. */
  producer: string;
  ledger: Ledger;
}

/** Undefined for a kind that is of no use here. */
function kindOf(cells: Cells, { reading, ledger }: RowContext): EntityKind | undefined {
  const text = cells.line('kind');
  const kind = text === undefined ? reading.kind : kindNamed(text);
  if (kind === undefined) ledger.notUsed(text ?? '');
  return kind;
}

/** "Ransomware" and "Hacktivist" say more than the kind that they are. */
const typesIn = (cells: Cells): string[] =>
  /^(?:ransomware|backdoor|info ?stealer|stealer|rat|botnet|trojan|wiper|loader|hacktivist)\b/i.test(
    cells.line('kind') ?? '',
  )
    ? [cells.line('kind') ?? '']
    : [];

/** Ids that say the same in any feed. Others may number anything. */
function linkOf(id: string, kind: EntityKind): string | undefined {
  const plain = id.toLowerCase();
  if (isStixId(plain)) return `stix:${plain}`;
  if (isUuid(plain)) return `misp:${plain}`;
  return isAttackId(id, kind) ? `ext:mitre-attack:${id}` : undefined;
}

function addNames(list: NameList, cells: Cells, kind: EntityKind): void {
  for (const alias of cells.values('aliases'))
    list.add(alias, isAttackId(alias, kind) ? { type: 'external-id' } : {});
  for (const tag of cells.values('hashtag')) list.add(tag.replace(/^[#＃]?/u, '#'), { type: 'hashtag' });
  for (const handle of cells.values('handle')) {
    const isLogin = /^@?[\w.-]{2,64}$/.test(handle);
    if (isLogin) list.add(handle.replace(/^@?/, '@'), { type: 'handle' });
    else list.add(handle);
  }
  for (const id of cells.values('external-id'))
    if (isAttackId(id, kind)) list.add(id, { type: 'external-id' });
}

function headlineOf(cells: Cells, place: string, ledger: Ledger): string | undefined {
  const raw = cells.whole('name')[0] ?? '';
  const name = tidyName(raw);
  if (name.length > MAX_NAME) ledger.refuse(place, 'name-too-long', name);
  else if (!isUsableName(name)) ledger.refuse(place, 'no-name', raw);
  else return name;
  return undefined;
}

/** Undefined where the row was refused or is of no use; the ledger says which. */
export function readRow(row: readonly string[], place: string, context: RowContext): Entity | undefined {
  const { reading, prefix, defaultTlp, ledger } = context;
  const cells = new Cells(row, reading.columns, reading.separator, place, ledger);
  const name = headlineOf(cells, place, ledger);
  if (name === undefined) return undefined;
  const kind = kindOf(cells, context);
  if (kind === undefined) return undefined;
  const producer = cells.line('producer') ?? context.producer;
  const list = new NameList(place, producer, ledger);
  list.add(name);
  addNames(list, cells, kind);
  const links = cells.values('external-id').flatMap((id) => linkOf(id, kind) ?? []);
  // STIX and MISP ids belong to one thing; an ATT&CK group may be what several actors are filed under.
  const own = links.find((link) => !link.startsWith('ext:'));
  const id = own ?? `${prefix}${isActor(kind) ? 'actor' : kind}:${name.toLowerCase()}`;
  const tlp = cells.tlp();
  const { types, ...facts } = cells.facts();
  return {
    id,
    kind,
    name: list.names[0]?.value ?? name,
    names: list.names,
    producer,
    types: [...new Set([...typesIn(cells), ...types])],
    ...facts,
    links: [...new Set([id, ...links])],
    ...(tlp === undefined ? { tlp: defaultTlp } : { tlp, tlpOwn: true }),
  };
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];

/** Two rows of one table that are about the same thing: names and lists of both, of other facts the first. */
export function joinRows(first: Entity, more: Entity, place: string, ledger: Ledger): Entity {
  const list = new NameList(place, first.producer, ledger, [...first.names]);
  for (const { value, ...about } of more.names)
    list.add(value, about.type === 'primary' ? { ...about, type: 'alias' } : about);
  const urls = new Set(first.references.map(({ title, url }) => `${title} ${url ?? ''}`));
  const references = more.references.filter(({ title, url }) => !urls.has(`${title} ${url ?? ''}`));
  return {
    ...more,
    ...first,
    names: list.names,
    types: union(first.types, more.types),
    motivations: union(first.motivations, more.motivations),
    targets: union(first.targets, more.targets),
    references: [...first.references, ...references],
    links: union(first.links, more.links),
    tlp: stricterTlp(first.tlp, more.tlp),
    ...(first.tlpOwn === true || more.tlpOwn === true ? { tlpOwn: true } : {}),
  };
}
