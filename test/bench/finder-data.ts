// Names and text for the finder's bench: real ones from ../shared/data where it is present, else made up in their likeness.
// The same on every run.
import { existsSync, readFileSync } from 'node:fs';
import { makeNames, makeRandom } from '../make/names.ts';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { LexiconEntity } from '../../lib/match/types.ts';

const SHARED = '../shared/data';
/** With what their entries are: names of software compete with those of actors, and are many more. */
const CLUSTERS: Record<string, EntityKind> = {
  'threat-actor': 'threat-actor',
  ransomware: 'malware',
  tool: 'tool',
  malpedia: 'malware',
  'mitre-intrusion-set': 'intrusion-set',
  'microsoft-activity-group': 'threat-actor',
};

interface Cluster {
  kind: EntityKind;
  values: { value: string; description?: string; meta?: { synonyms?: string[] } }[];
}

const pick = <T>(from: readonly T[], next: () => number, none: T): T =>
  from[Math.floor(next() * from.length)] ?? none;

const COMMON =
  `the of and to in a is that for it was on are as with they be at one have this from or had by but some what there
we can out other were all your when up use word how said an each she which do their time if will way about many then them would
write like so these her long make thing see him two has look more day could go come did my sound no most number who over know
water than call first people may down side been now find group attack actor malware campaign server network report data`.split(
    /\s+/,
  );
const OTHER_SCRIPTS =
  `группа атаковала серверы и опубликовала данные на своём канале в телеграме после ареста основателя
攻撃 グループ は 犯行声明 を 公開し 標的 の サイト が 停止した 黑客 组织 声称 对 此次 攻击 负责 并 泄露 了 数据 هاجمت المجموعة الخوادم`.split(
    /\s+/,
  );

function clusters(): Cluster[] {
  return Object.entries(CLUSTERS).flatMap(([name, kind]) => {
    const file = `${SHARED}/misp-galaxy/${name}.json`;
    if (!existsSync(file)) return [];
    const { values } = JSON.parse(readFileSync(file, 'utf8')) as Pick<Cluster, 'values'>;
    return [{ kind, values }];
  });
}

const namesOf = ({ values }: Cluster): string[] =>
  values.flatMap(({ value, meta }) => [value, ...(meta?.synonyms ?? [])]);

/** Real names first, then made-up ones; beyond 20,000 also the words of the real ones in new pairs. */
export function names(count: number): string[] {
  const next = makeRandom(7);
  const real = clusters().flatMap(namesOf);
  const all = new Set(real.slice(0, count));
  for (const name of makeNames(Math.max(0, Math.min(count, 20_000) - all.size))) all.add(name);
  const words = [...all].flatMap((name) => name.split(' ')).filter((word) => word.length > 3);
  while (all.size < count) all.add(`${pick(words, next, '')} ${pick(words, next, '')}`);
  return [...all];
}

/** Two names an entity, as in MISP's cluster of actors; made-up names are actors'. */
export function entitiesOf(list: readonly string[]): LexiconEntity[] {
  const kinds = new Map(
    clusters().flatMap((cluster) => namesOf(cluster).map((name) => [name, cluster.kind] as const)),
  );
  const entities: LexiconEntity[] = [];
  for (let at = 0; at < list.length; at += 2) {
    const own = list.slice(at, at + 2).map((value) => ({ value, type: 'alias' as const }));
    const kind = kinds.get(own[0]?.value ?? '') ?? 'threat-actor';
    entities.push({ pk: at, kind, tlp: 'CLEAR', names: own });
  }
  return entities;
}

const ENGLISH_ONLY = 0;
const MIXED = 0.27;

/** `others`: how many sentences are of other scripts; `hits`: how many words are names. */
function sentence(list: readonly string[], next: () => number, others: number, hits: number): string {
  const words: string[] = [];
  const from = next() < others ? OTHER_SCRIPTS : COMMON;
  for (let length = 8 + next() * 20; length > 0; length--)
    words.push(next() < hits ? pick(list, next, '') : pick(from, next, ''));
  return `${words.join(' ')}. `;
}

function textOf(length: number, part: () => string): string {
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 0) parts.push(part());
  return parts.join('').slice(0, length);
}

/** About a quarter of the words in other scripts, a name every 200 characters or so; real descriptions between, where there are any. */
export function mixedText(list: readonly string[], length: number, seed = 11): string {
  const next = makeRandom(seed);
  const real = clusters().flatMap(({ values }) => values.flatMap(({ description }) => description ?? []));
  return textOf(length, () =>
    next() < 0.5 && real.length > 0 ? `${pick(real, next, '')}\n` : sentence(list, next, MIXED, 0.025),
  );
}

/** As many names, in English alone. */
export function englishText(list: readonly string[], length: number): string {
  const next = makeRandom(12);
  const latin = list.filter((name) => /^[\x20-\x7e]+$/.test(name));
  return textOf(length, () => sentence(latin, next, ENGLISH_ONLY, 0.025));
}

export function textWithoutNames(length: number): string {
  const next = makeRandom(13);
  return textOf(length, () => sentence([], next, MIXED, 0));
}

export function nothingButNames(list: readonly string[], length: number): string {
  const next = makeRandom(14);
  return textOf(length, () => `${pick(list, next, '')}, `);
}
