// "Found here": the mentions of a tab as groups, one per thing, as the card would show it.
import { groupsOf } from '../intel/grouping.ts';
import type { EntityKind } from '../intel/kinds.ts';
import type { Lexicon } from '../match/lexicon.ts';
import type { FoundGroup } from '../messages/extension.ts';
import { LOOKS, UNPAINTED } from '../messages/page.ts';
import { lookOf, postingsOf } from './hits.ts';
import { countedClass, type SitePolicy } from './policy.ts';
import type { SeenMention } from './presence.ts';

/** What a group needs to know of an entity. */
export interface FoundEntity {
  pk: number;
  name: string;
  kind: EntityKind;
  links: readonly string[];
}

interface Seen extends SeenMention {
  pks: number[];
  look: number;
}

/** The entities that the seen mentions may stand for. */
export function pksOf(seen: readonly SeenMention[], lexicon: Lexicon, policy: SitePolicy): number[] {
  const pks = seen.flatMap(({ mention }) => countedPks(mention, lexicon, policy));
  return [...new Set(pks)];
}

const countedPks = (mention: number, lexicon: Lexicon, policy: SitePolicy): number[] =>
  postingsOf(lexicon, mention)
    .filter(({ kind }) => countedClass(kind, policy) !== undefined)
    .map(({ pk }) => pk);

const looked = (seen: readonly SeenMention[], lexicon: Lexicon, policy: SitePolicy): Seen[] =>
  seen.flatMap((each) => {
    const look = lookOf(postingsOf(lexicon, each.mention), policy);
    return look === undefined ? [] : [{ ...each, pks: countedPks(each.mention, lexicon, policy), look }];
  });

/** Mentions whose entities share a link are one group too. */
function keysOf(seen: Seen, entities: ReadonlyMap<number, FoundEntity>): string[] {
  const links = seen.pks.flatMap((pk) => entities.get(pk)?.links ?? []);
  return [...seen.pks.map((pk) => `pk:${pk}`), ...links];
}

function groupOf(
  members: readonly Seen[],
  entities: ReadonlyMap<number, FoundEntity>,
  policy: SitePolicy,
  version: number,
): FoundGroup[] {
  const [first] = members;
  const known = members.flatMap(({ pks }) => pks.flatMap((pk) => entities.get(pk) ?? []));
  const ranked = known
    .map((entity) => ({ entity, markClass: countedClass(entity.kind, policy) ?? 'other' }) as const)
    .sort((a, b) => LOOKS.indexOf(a.markClass) - LOOKS.indexOf(b.markClass));
  const [head] = ranked;
  if (!first || !head) return [];
  const target = members.find(({ look }) => look !== UNPAINTED) ?? first;
  return [
    {
      name: head.entity.name,
      kind: head.entity.kind,
      markClass: head.markClass,
      count: members.reduce((sum, { count }) => sum + count, 0),
      painted: target.look !== UNPAINTED,
      frameId: target.frameId,
      mention: target.mention,
      version,
    },
  ];
}

/** In the order in which the mentions came. Mentions of entities that are gone are left out. */
export function foundGroups(
  seen: readonly SeenMention[],
  lexicon: Lexicon,
  entities: ReadonlyMap<number, FoundEntity>,
  policy: SitePolicy,
): FoundGroup[] {
  const groups = groupsOf(looked(seen, lexicon, policy), (each) => keysOf(each, entities));
  return groups.flatMap((members) => groupOf(members, entities, policy, lexicon.version));
}
