// PERMISSIONS.md tells of each permission in the manifests, and of none that is not there.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { inRoot } from '../../../lib/cli/root.ts';
import config from '../../../wxt.config.ts';

const text = readFileSync(inRoot('PERMISSIONS.md'), 'utf8');
const named = (line: string): string[] => [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** The first column of the table. */
const told = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => named(line.split('|')[1] ?? ''));

const Names = v.array(v.string());
const Manifest = v.looseObject({
  permissions: Names,
  host_permissions: Names,
  optional_host_permissions: Names,
  web_accessible_resources: v.array(
    v.object({ resources: Names, use_dynamic_url: v.exactOptional(v.boolean()) }),
  ),
  content_security_policy: v.object({ extension_pages: v.string() }),
});

/** As it is published. */
async function manifestFor(browser: string): Promise<v.InferOutput<typeof Manifest>> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('No manifest');
  const env = { browser, mode: 'production', manifestVersion: 3, command: 'build' } as const;
  return v.parse(Manifest, await manifest(env));
}

/** All that a manifest says beside its permissions. `externally_connectable`, which lets pages speak to us, is not among them. */
const SAID = [
  ...['name', 'description', 'default_locale', 'incognito', 'omnibox', 'commands'],
  ...['content_security_policy', 'web_accessible_resources'],
];
const BROWSERS_OWN: Record<string, string> = {
  chrome: 'minimum_chrome_version',
  firefox: 'browser_specific_settings',
};

test.each(['chrome', 'firefox'])('%s', async (browser) => {
  const manifest = await manifestFor(browser);
  const asked = [
    ...[...manifest.permissions, ...manifest.host_permissions, ...manifest.optional_host_permissions],
    // Added by the build, for the side panel's page.
    'sidePanel',
  ];
  expect(told.toSorted()).toEqual(asked.toSorted());
  const notAsked = named(/^Not asked for:.*$/m.exec(text)?.[0] ?? '');
  expect(notAsked.length).toBeGreaterThan(3);
  expect(notAsked.filter((name) => asked.includes(name))).toEqual([]);
  const [accessible, ...more] = manifest.web_accessible_resources;
  expect([accessible?.resources, more]).toEqual([['card.html'], []]);
  // Firefox's addresses are of chance, all of them.
  expect(accessible?.use_dynamic_url).toBe(browser === 'chrome' ? true : undefined);
  expect(manifest.content_security_policy.extension_pages).toBe("script-src 'self'; object-src 'none'");
  const permissions = ['permissions', 'host_permissions', 'optional_host_permissions'];
  expect(Object.keys(manifest).toSorted()).toEqual(
    [...permissions, ...SAID, BROWSERS_OWN[browser]].toSorted(),
  );
});
