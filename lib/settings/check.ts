// Settings as they lie in storage → settings that can be used. Anything broken falls back to its default, field by field.
import * as v from 'valibot';
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { showingEntries } from './showing.ts';

const MAX_HOVER_DELAY = 5_000;

const Texts = v.array(v.pipe(v.string(), v.maxLength(500)));
const Hosts = v.array(v.pipe(v.string(), v.maxLength(253)));

function schemaOf(defaults: Settings): v.GenericSchema<unknown, Settings> {
  return v.object({
    // A newer version's number is read as ours: what both know means the same, the rest is kept by `mergeSettings`.
    version: v.fallback(v.literal(1), 1),
    language: v.fallback(v.picklist(['auto', 'en', 'ja']), defaults.language),
    sites: v.fallback(Texts, defaults.sites),
    modes: v.fallback(v.record(v.string(), v.picklist(['mark', 'discreet', 'off'])), defaults.modes),
    trusted: v.fallback(Hosts, defaults.trusted),
    markStyle: v.fallback(v.picklist(['underline', 'tint']), defaults.markStyle),
    paintKinds: v.fallback(v.array(v.picklist(ENTITY_KINDS)), defaults.paintKinds),
    hoverDelay: v.fallback(
      v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_HOVER_DELAY)),
      defaults.hoverDelay,
    ),
    hoverModifier: v.fallback(v.picklist(['none', 'alt', 'ctrl', 'shift']), defaults.hoverModifier),
    allowRed: v.fallback(v.boolean(), defaults.allowRed),
    welcomed: v.fallback(v.boolean(), defaults.welcomed),
    jumpWarned: v.fallback(v.boolean(), defaults.jumpWarned),
    offline: v.fallback(v.boolean(), defaults.offline),
    rememberEncounters: v.fallback(v.boolean(), defaults.rememberEncounters),
    ...showingEntries(defaults),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field is there and usable, whatever `stored` is. */
export function readSettings(stored: unknown, defaults: Settings = DEFAULT_SETTINGS): Settings {
  return v.parse(schemaOf(defaults), isRecord(stored) ? stored : {});
}

/**
 * What to store for a change. Nothing else is rewritten: values and the version number of a newer Byname stay,
 * so that going back to an older version and forth again loses nothing.
 */
export function mergeSettings(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const old = isRecord(stored) ? stored : {};
  const version = typeof old['version'] === 'number' && old['version'] > 1 ? old['version'] : 1;
  return { ...old, ...change, version };
}
