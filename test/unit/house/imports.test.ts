// Each rule about imports, broken once in a small house of its own; and our own folders, which all have a rule.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../../lib/cli/root.ts';

/** Who breaks a rule by importing whom. */
const BROKEN: [rule: string, from: string, to: string][] = [
  ['imports-of-lib-intel', 'lib/intel/a.ts', 'lib/match/a.ts'],
  ['imports-of-lib-i18n', 'lib/i18n/a.ts', 'lib/settings/a.ts'],
  ['imports-of-lib-match', 'lib/match/b.ts', 'lib/store/a.ts'],
  ['imports-of-lib-page', 'lib/page/a.ts', 'lib/reading/a.ts'],
  ['imports-of-lib-reading', 'lib/reading/b.ts', 'lib/net/a.ts'],
  ['imports-of-lib-store', 'lib/store/b.ts', 'lib/settings/a.ts'],
  ['imports-of-lib-net', 'lib/net/b.ts', 'lib/settings/a.ts'],
  ['imports-of-lib-search', 'lib/search/a.ts', 'lib/store/a.ts'],
  ['imports-of-lib-sync', 'lib/sync/a.ts', 'lib/reading/a.ts'],
  ['imports-of-lib-sync-feeds', 'lib/sync/feeds/a.ts', 'lib/net/a.ts'],
  ['imports-of-lib-messages', 'lib/messages/a.ts', 'lib/store/a.ts'],
  ['imports-of-lib-messages-types', 'lib/messages/b.ts', 'lib/settings/a.ts'],
  ['imports-of-lib-settings', 'lib/settings/b.ts', 'lib/store/a.ts'],
  ['imports-of-lib-cli', 'lib/cli/a.ts', 'lib/store/a.ts'],
  ['imports-of-components', 'components/a.tsx', 'lib/messages/c.ts'],
  ['imports-of-lib-store', 'lib/store/c.ts', 'components/b.tsx'],
  ['imports-of-lib-reading', 'lib/reading/c.ts', 'entrypoints/background/a.ts'],
  ['entrypoints-apart', 'entrypoints/card/a.ts', 'entrypoints/popup/a.ts'],
  ['page-holds-no-intel', 'lib/page/b.ts', 'lib/intel/c.ts'],
  ['page-script-reaches', 'entrypoints/page/a.ts', 'lib/i18n/b.ts'],
  ['page-script-reaches', 'entrypoints/telegram/a.ts', 'lib/store/a.ts'],
  ['page-script-without-telegram', 'entrypoints/page/b.ts', 'lib/page/posts/a.ts'],
  ['background-alone', 'entrypoints/dossier/a.ts', 'lib/store/a.ts'],
  ['background-alone', 'entrypoints/search/a.ts', 'lib/search/b.ts'],
  ['secrets-apart', 'entrypoints/background/news.ts', 'lib/store/secrets.ts'],
  ['product-not-from-tests', 'lib/intel/b.ts', 'test/make/a.ts'],
  ['tools-for-node', 'entrypoints/options/a.ts', 'lib/cli/b.ts'],
  ['folder-without-rule', 'lib/new/a.ts', 'lib/intel/c.ts'],
  ['no-cycles', 'lib/intel/d.ts', 'lib/intel/e.ts'],
  ['node-for-tools', 'lib/intel/f.ts', 'node:fs'],
  ['node-for-tools', 'entrypoints/background/b.ts', 'node:crypto'],
  ['users-of-dexie', 'lib/reading/d.ts', 'dexie'],
  ['users-of-fuse.js', 'lib/store/d.ts', 'fuse.js'],
  ['users-of-preact', 'lib/i18n/c.ts', 'preact'],
  ['users-of-cytoscape', 'components/card/a.ts', 'cytoscape'],
  ['users-of-papaparse', 'lib/intel/g.ts', 'papaparse'],
  ['users-of-valibot', 'lib/match/c.ts', 'valibot'],
  ['users-of-wxt', 'lib/sync/b.ts', 'wxt/browser'],
  ['users-of-wxt', 'components/c.tsx', 'wxt/browser'],
  ['no-other-packages', 'lib/intel/h.ts', 'fflate'],
  ['resolves', 'lib/intel/i.ts', 'lib/intel/nowhere.ts'],
];

/** Makes a cycle of the one above; a cycle is told once. */
const BACK: [from: string, to: string] = ['lib/intel/e.ts', 'lib/intel/d.ts'];

const isOurs = (name: string): boolean => /\.tsx?$/.test(name);
const named = (from: string, to: string): string =>
  isOurs(to) ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;

const Result = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), rule: v.object({ name: v.string() }) })),
  }),
});

const { forbidden = [], options = {} } = await extractConfig(inRoot('.dependency-cruiser.js'));
const rules = forbidden.flatMap(({ name }) => name ?? []);

let house = '';
const found = new Set<string>();

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'byname-house-'));
  await symlink(inRoot('node_modules'), join(house, 'node_modules'));
  await writeFile(join(house, 'tsconfig.json'), '{}');
  const texts = new Map<string, string>();
  for (const [from, to] of [...BROKEN.map(([, ...edge]) => edge), BACK]) {
    if (isOurs(to) && !to.includes('nowhere')) texts.set(to, texts.get(to) ?? 'export const a = 1;');
    texts.set(from, `import * as used from '${named(from, to)}'; export const a = used;`);
  }
  for (const [path, text] of texts) {
    await mkdir(join(house, dirname(path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  const { output } = await cruise(['entrypoints', 'lib', 'components', 'test'], {
    ...options,
    ruleSet: { forbidden },
    validate: true,
    baseDir: house,
    preserveSymlinks: true,
  });
  for (const { rule, from } of v.parse(Result, output).summary.violations) found.add(`${rule.name} ${from}`);
});
afterAll(() => rm(house, { recursive: true, force: true }));

test.each(BROKEN)('%s: %s may not import %s', (rule, from) => {
  expect(found).toContain(`${rule} ${from}`);
});

test('every rule is tried', () => {
  const tried = new Set(BROKEN.map(([rule]) => rule));
  expect(rules.filter((name) => !tried.has(name))).toEqual([]);
});

test('every folder of lib has a rule', async () => {
  const entries = await readdir(inRoot('lib'), { withFileTypes: true });
  for (const { name } of entries) expect(rules).toContain(`imports-of-lib-${name}`);
});
