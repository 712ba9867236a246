// Mutes as a file that a team can share: { "format": "byname-mutes", "version": 1, "mutes": [ … ] }.
import * as v from 'valibot';
import { parseJson } from './json.ts';
import { isEnded, muteKey, type Mute, type NewMute } from './mute.ts';
import { writtenMute } from './mute-schema.ts';
import { cleanLine, cutText } from './plain-text.ts';

const FORMAT = 'byname-mutes';
const VERSION = 1;

/** Bytes; a larger file is refused before it is read. */
export const MAX_MUTE_FILE = 5_000_000;
/** In one file. */
export const MAX_MUTES = 10_000;

/** Why a whole file is not taken. */
export type MuteFileError = 'too-large' | 'not-json' | 'unknown-format' | 'newer-version' | 'too-many';

/** Why a mute is not taken: its time is over, or the field that can't be used. */
export type MuteRefusal = 'not-an-object' | 'ended' | keyof NewMute;

export interface RefusedMute {
  /** Its place in the file, counted from 1. */
  place: number;
  /** As far as it can be read. */
  name: string;
  reason: MuteRefusal;
}

export type MuteFile =
  { ok: true; mutes: NewMute[]; refused: RefusedMute[] } | { ok: false; code: MuteFileError };

const byKey = (a: NewMute, b: NewMute): number => (muteKey(a) < muteKey(b) ? -1 : 1);

/** In the order of the names, so that two files can be compared; without the store's numbers. */
export function writeMuteFile(mutes: readonly Mute[]): string {
  const told = mutes.toSorted(byKey).map((mute) => ({ ...mute, id: undefined }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, mutes: told }, null, 2)}\n`;
}

const Envelope = v.object({ format: v.literal(FORMAT), version: v.number(), mutes: v.array(v.unknown()) });

const Named = v.object({ name: v.string() });

const nameIn = (entry: unknown): string =>
  v.is(Named, entry) ? cutText(cleanLine(entry.name.slice(0, 400)), 80) : '';

const FIELDS: readonly (keyof NewMute)[] = [
  'name',
  'type',
  'platform',
  'exactly',
  'host',
  'until',
  'createdAt',
];

/** An entry, or why it is none. */
function readEntry(entry: unknown, now: number): NewMute | MuteRefusal {
  const result = v.safeParse(writtenMute(now), entry);
  if (result.success) return isEnded(result.output, now) ? 'ended' : result.output;
  const at = result.issues[0].path?.[0].key;
  return FIELDS.find((field) => field === at) ?? 'not-an-object';
}

/** `now` in epoch milliseconds. What is refused is listed; the others count all the same. */
export function readMuteFile(text: string, now: number): MuteFile {
  const json = parseJson(text);
  if (json === undefined) return { ok: false, code: 'not-json' };
  const { success, output: file } = v.safeParse(Envelope, json);
  if (!success) return { ok: false, code: 'unknown-format' };
  if (file.version > VERSION) return { ok: false, code: 'newer-version' };
  if (file.mutes.length > MAX_MUTES) return { ok: false, code: 'too-many' };
  const mutes: NewMute[] = [];
  const refused: RefusedMute[] = [];
  for (const [index, entry] of file.mutes.entries()) {
    const read = readEntry(entry, now);
    if (typeof read === 'object') mutes.push(read);
    else refused.push({ place: index + 1, name: nameIn(entry), reason: read });
  }
  return { ok: true, mutes, refused };
}
