import { readSettings } from '../../settings/check.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings.ts';
import { changeSettings, loadSettings } from '../../settings/stored.ts';
import type { BackupPart } from './part.ts';

/** What belongs to this browser alone, or is the user's word about what may be remembered here. */
const LOCAL = ['version', 'welcomed', 'jumpWarned', 'hidden', 'rememberEncounters'] as const;

const both = (ours: readonly string[], theirs: readonly string[]): string[] => [
  ...new Set([...ours, ...theirs]),
];

function localOf(settings: Settings): Pick<Settings, (typeof LOCAL)[number]> {
  const { version, welcomed, jumpWarned, hidden, rememberEncounters } = settings;
  return { version, welcomed, jumpWarned, hidden, rememberEncounters };
}

/** What is broken in the file, or absent, stays as it is. Lists of sites are joined: what is set here for a site stays. */
function merged(now: Settings, value: unknown): Settings {
  const theirs = readSettings(value, now);
  return {
    ...theirs,
    ...localOf(now),
    sites: both(now.sites, theirs.sites),
    trusted: both(now.trusted, theirs.trusted),
    modes: { ...theirs.modes, ...now.modes },
  };
}

/** Sites that a file wants read and that are not read yet. */
export async function sitesWanted(value: unknown): Promise<string[]> {
  const now = await loadSettings();
  return merged(now, value).sites.filter((site) => !now.sites.includes(site));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const settingsPart: BackupPart = {
  name: 'settings',
  write: async () => {
    const settings: Record<string, unknown> = { ...(await loadSettings()) };
    return Object.fromEntries(
      Object.entries(settings).filter(([key]) => !LOCAL.some((local) => local === key)),
    );
  },
  look: async (_store, value) => {
    const now = await loadSettings();
    const then: Record<string, unknown> = { ...merged(now, value) };
    const given = Object.entries(now).filter(
      ([key]) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
    );
    const added = given.filter(([key, old]) => !isSame(old, then[key])).length;
    return { added, known: given.length - added, refused: 0 };
  },
  take: async (_store, value) => {
    await changeSettings((now) => merged(now, value));
  },
  // Which sites are read goes with the browser's permissions: the list of sites is where it is taken back.
  empty: () => changeSettings((now) => ({ ...DEFAULT_SETTINGS, ...localOf(now), sites: now.sites })),
  keep: loadSettings,
  restore: (_store, kept) => changeSettings((now) => readSettings(kept, now)),
};
