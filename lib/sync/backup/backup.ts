// Everything that the user has made as one file: out, and in again. What an import or a reset changes can be taken back, as it
// was kept before. Adding a part is a file beside this one and a line in PARTS.
import * as v from 'valibot';
import type { BackupPartName, ReadBackup, Undoable } from '../../intel/backup.ts';
import { parseJson } from '../../intel/json.ts';
import type { Store } from '../../store/schema.ts';
import { dropBefore, keepBefore, readBefore, type Before } from '../../store/undo-record.ts';
import { lookAtSetup } from '../setup.ts';
import { bondsPart } from './bonds.ts';
import { feedsPart } from './feeds.ts';
import { notesPart, watchedPart } from './kept.ts';
import { mutesPart } from './mutes.ts';
import { ownNamesPart } from './own-names.ts';
import type { BackupPart } from './part.ts';
import { producersPart } from './producers.ts';
import { settingsPart, sitesWanted } from './settings.ts';

const FORMAT = 'byname-backup';
const VERSION = 1;

const PARTS: readonly BackupPart[] = [
  settingsPart,
  feedsPart,
  ownNamesPart,
  mutesPart,
  bondsPart,
  producersPart,
  watchedPart,
  notesPart,
];

const isOutside = (part: BackupPart): boolean => part === settingsPart;

const partsNamed = (names: readonly BackupPartName[]): BackupPart[] =>
  PARTS.filter(({ name }) => names.includes(name));

const Envelope = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  madeAt: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)), 0),
  parts: v.record(v.string(), v.unknown()),
});

type Parts = v.InferOutput<typeof Envelope>;

/** `now` in epoch ms. */
export async function writeBackup(store: Store, now: number): Promise<string> {
  const written = await Promise.all(
    PARTS.map(async ({ name, write }) => [name, await write(store)] as const),
  );
  const file = { format: FORMAT, version: VERSION, madeAt: now, parts: Object.fromEntries(written) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function read(text: string): { ok: true; file: Parts } | (ReadBackup & { ok: false }) {
  const json = parseJson(text);
  if (json === undefined) return { ok: false, code: 'not-json' };
  const { success, output: file } = v.safeParse(Envelope, json);
  if (!success) return { ok: false, code: 'unknown-format' };
  return file.version > VERSION ? { ok: false, code: 'newer-version' } : { ok: true, file };
}

/** What a file holds, before anything is changed. */
export async function lookAtBackup(store: Store, text: string): Promise<ReadBackup> {
  const result = read(text);
  if (!result.ok) return result;
  const { parts, madeAt } = result.file;
  const present = PARTS.filter(({ name }) => parts[name] !== undefined);
  const looks = await Promise.all(
    present.map(async ({ name, look }) => ({ part: name, ...(await look(store, parts[name])) })),
  );
  const setup = await lookAtSetup(store, JSON.stringify(parts['feeds'] ?? null));
  const sites = parts['settings'] === undefined ? [] : await sitesWanted(parts['settings']);
  return { ok: true, found: { madeAt, parts: looks, sites, withoutLogin: setup?.withoutLogin ?? 0 } };
}

async function kept(store: Store, what: Undoable['what'], parts: readonly BackupPart[]): Promise<Before> {
  const all = await Promise.all(parts.map(async (part) => [part.name, await part.keep(store)] as const));
  return { what, at: Date.now(), parts: Object.fromEntries(all) };
}

/**
 * All of the parts or, when it fails, none. Settings lie outside the store: they come first, and are put back as they were where the
 * store then refuses. `also`: what goes in with the parts.
 */
async function together(
  store: Store,
  parts: readonly BackupPart[],
  work: (part: BackupPart) => Promise<void>,
  also: () => Promise<void>,
): Promise<void> {
  const [outside, inside] = [parts.filter(isOutside), parts.filter((part) => !isOutside(part))];
  const before = await kept(store, 'import', outside);
  try {
    for (const part of outside) await work(part);
    await store.transaction('rw', store.tables, async () => {
      await also();
      for (const part of inside) await work(part);
    });
  } catch (error) {
    for (const { name, restore } of outside) await restore(store, before.parts[name]);
    throw error;
  }
}

/** Takes these parts of a file in; whatever is here stays. False for what is no backup. */
export async function takeBackup(
  store: Store,
  text: string,
  names: readonly BackupPartName[],
): Promise<boolean> {
  const result = read(text);
  if (!result.ok) return false;
  const parts = partsNamed(names).filter(({ name }) => result.file.parts[name] !== undefined);
  const before = await kept(store, 'import', parts);
  await together(
    store,
    parts,
    ({ name, take }) => take(store, result.file.parts[name]),
    () => keepBefore(store, before),
  );
  return true;
}

/** As if the user had never made these. */
export async function resetParts(store: Store, names: readonly BackupPartName[]): Promise<void> {
  const parts = partsNamed(names);
  const before = await kept(store, 'reset', parts);
  await together(
    store,
    parts,
    ({ empty }) => empty(store),
    () => keepBefore(store, before),
  );
}

/** What the last import or reset has changed, as long as it can be taken back. */
export async function undoable(store: Store): Promise<Undoable | undefined> {
  const before = await readBefore(store);
  return before && { what: before.what, at: before.at };
}

/** False where there is nothing (any more) to take back. */
export async function undoLast(store: Store): Promise<boolean> {
  const before = await readBefore(store);
  if (before === undefined) return false;
  const parts = PARTS.filter(({ name }) => Object.hasOwn(before.parts, name));
  await together(
    store,
    parts,
    ({ name, restore }) => restore(store, before.parts[name]),
    () => dropBefore(store),
  );
  return true;
}
