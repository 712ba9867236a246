// A mute from outside (a file, a message), field by field.
import * as v from 'valibot';
import { NAME_TYPES } from './entity.ts';
import { MAX_EXACTLY, type NewMute } from './mute.ts';
import { MAX_NAME } from './names.ts';
import { cleanLine } from './plain-text.ts';

/** The last moment that a Date can stand for. */
const LAST_TIME = 8.64e15;

/** What is shown and stored is one line without characters that hide or reorder it. */
const line = (max: number) => v.pipe(v.string(), v.maxLength(max), v.transform(cleanLine), v.nonEmpty());

/** A host as the browser writes it: no scheme, no port, no path. */
const isHost = (text: string): boolean => URL.parse(`http://${text}/`)?.hostname === text;

export const HostSchema = v.pipe(v.string(), v.maxLength(253), v.check(isHost));

const NameType = v.picklist(NAME_TYPES);

/** What a mute is about, as an object's entries. */
export const ABOUT = {
  name: line(MAX_NAME),
  type: NameType,
  platform: v.exactOptional(line(50)),
  exactly: v.exactOptional(line(MAX_EXACTLY)),
};

/** Epoch milliseconds. */
const Time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_TIME));

const ENTRIES = { ...ABOUT, host: v.exactOptional(HostSchema), until: v.exactOptional(Time) };

export const MuteSchema: v.GenericSchema<unknown, NewMute> = v.object({ ...ENTRIES, createdAt: Time });

/** As a person may write it by hand: a name is enough. */
export const writtenMute = (now: number): v.GenericSchema<unknown, NewMute> =>
  v.object({ ...ENTRIES, type: v.optional(NameType, 'alias'), createdAt: v.optional(Time, now) });
