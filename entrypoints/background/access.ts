// Which pages may be read now: the user's sites, where the browser grants them.
import { browser } from 'wxt/browser';
import type { Access } from '../../lib/reading/place.ts';
import { intersect } from '../../lib/settings/patterns.ts';
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

/** Settings or permissions have changed. */
export function forgetAccess(): void {
  held = undefined;
}
