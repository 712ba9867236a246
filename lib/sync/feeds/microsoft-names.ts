// Microsoft's list of actor names: [{ "Threat actor name", "Origin/Threat", "Other names" }].
import { countryCode } from '../../intel/countries.ts';
import type { Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import { isUsableName, MAX_NAME, tidyName } from '../../intel/names.ts';
import { present } from '../../intel/present.ts';
import type { FeedFormatReader, ReadOptions } from './contract.ts';
import { Fields, isRawObject, ownText } from './fields.ts';
import { Ledger } from './ledger.ts';
import { NameList } from './name-list.ts';
import { inSlices } from './slices.ts';

const NAME = 'Threat actor name';
const ORIGIN = 'Origin/Threat';
const OTHERS = 'Other names';
const KEYS: ReadonlySet<string> = new Set([NAME, ORIGIN, OTHERS]);

const PRODUCER = 'Microsoft';
const TITLE = 'Microsoft threat actor names';

/** Why they act; every other word that is no country says what they are. */
const MOTIVATION = /motivated$|^influence operations$/i;

const rowsOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : []);

const isRow = (row: unknown): boolean => isRawObject(row) && ownText(row, NAME) !== undefined;

const partsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map(tidyName)
    .filter((part) => part !== '');

/** "China, Financially motivated": where they are from, why they act, what they are. */
function aboutOf(fields: Fields): Pick<Entity, 'origin' | 'motivations' | 'types'> {
  const words = [...new Set(partsOf(fields.text(ORIGIN)))];
  const country = words.map(countryCode).find((code) => code !== undefined);
  const others = words.filter((word) => countryCode(word) === undefined);
  return {
    motivations: others.filter((word) => MOTIVATION.test(word)),
    types: others.filter((word) => !MOTIVATION.test(word)),
    ...present({ origin: country === undefined ? undefined : { country } }),
  };
}

/** The list has no ids: a name stands for one actor in it. */
const keyOf = (name: string): string => `ext:microsoft:${name.toLowerCase()}`;

function readRow(
  row: unknown,
  place: string,
  { defaultTlp }: ReadOptions,
  ledger: Ledger,
): Entity | undefined {
  if (!isRawObject(row)) {
    ledger.refuse(place, 'not-an-object');
    return undefined;
  }
  const name = tidyName(ownText(row, NAME) ?? '');
  if (name.length > MAX_NAME || !isUsableName(name)) {
    ledger.refuse(place, name.length > MAX_NAME ? 'name-too-long' : 'no-name', name);
    return undefined;
  }
  const fields = new Fields(row, name, ledger);
  const list = new NameList(name, PRODUCER, ledger);
  list.add(name);
  for (const other of partsOf(fields.string(OTHERS))) list.add(other);
  return {
    id: keyOf(name),
    kind: 'threat-actor',
    name,
    names: list.names,
    producer: PRODUCER,
    ...aboutOf(fields),
    targets: [],
    references: [],
    tlp: defaultTlp,
    links: [keyOf(name)],
  };
}

async function read(json: unknown, options: ReadOptions): Promise<Intake> {
  const rows = rowsOf(json);
  const ledger = new Ledger();
  const entities = new Map<string, Entity>();
  const readOne = (row: unknown, index: number): void => {
    const place = `[${index}]`;
    const entity = readRow(row, place, options, ledger);
    if (entity === undefined) return;
    if (entities.has(entity.id)) ledger.refuse(place, 'repeated', entity.name);
    else entities.set(entity.id, entity);
  };
  await inSlices(rows, options, readOne, (done) => options.onProgress(done, rows.length));
  const all = [...entities.values()];
  return {
    format: 'microsoft-names',
    title: TITLE,
    identity: 'microsoft',
    entities: all,
    assertions: [],
    counts: ledger.counts(all, []),
    refusals: ledger.refusals,
  };
}

export const microsoftNames: FeedFormatReader = {
  format: 'microsoft-names',
  recognises: (json) => rowsOf(json).some(isRow),
  // A column of somebody's own makes it private.
  isPublic: (json) =>
    rowsOf(json).every((row) => isRawObject(row) && Object.keys(row).every((key) => KEYS.has(key))),
  read,
};
