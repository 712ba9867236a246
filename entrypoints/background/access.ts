// Which pages may be read now: the user's sites, where the browser grants them.
import { browser } from 'wxt/browser';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Access } from '../../lib/reading/document-place.ts';
import { intersect } from '../../lib/settings/patterns.ts';
import { ceilingOf } from '../../lib/settings/showing.ts';
import { loadSettings } from '../../lib/settings/stored.ts';

async function load(): Promise<Access> {
  const [settings, granted] = await Promise.all([loadSettings(), browser.permissions.getAll()]);
  return { settings, sites: intersect(settings.sites, granted.origins ?? []) };
}

let held: Promise<Access> | undefined;

export function access(): Promise<Access> {
  held ??= load();
  return held;
}

/** What is marked above it is shown nowhere; undefined: there is none. */
export const ceiling = async (): Promise<Tlp | undefined> => ceilingOf((await access()).settings);

/** Settings or permissions have changed. */
export function forgetAccess(): void {
  held = undefined;
}
