// "Found here": the mentions of a tab as groups, one per thing, as the card would show it.
import type { Bonds } from '../intel/bonds.ts';
import { watchedFirst } from '../intel/found-filter.ts';
import type { FoundFeed, FoundGroup, FoundThing } from '../intel/found.ts';
import { thingOf, type EntityKind } from '../intel/kinds.ts';
import type { ProducerRank } from '../intel/producers.ts';
import type { Tlp } from '../intel/tlp.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { LOOKS, UNPAINTED } from '../messages/page.ts';
import { lookOf, postingsOf } from './hits.ts';
import { countedClass, shownClass, type SitePolicy } from './policy.ts';
import type { SeenMention } from './presence.ts';

/** What a group needs to know of an entity. */
export interface FoundEntity {
  pk: number;
  id: string;
  name: string;
  kind: EntityKind;
  tlp: Tlp;
  producer: string;
  feed: FoundFeed;
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
    .filter((posting) => shownClass(posting, policy) !== undefined)
    .map(({ pk }) => pk);

const looked = (seen: readonly SeenMention[], lexicon: Lexicon, policy: SitePolicy): Seen[] =>
  seen.flatMap((each) => {
    const look = lookOf(postingsOf(lexicon, each.mention), policy);
    return look === undefined ? [] : [{ ...each, pks: countedPks(each.mention, lexicon, policy), look }];
  });

/** Who the mentions stand for, as groups: names that share a mention are one too, unless their kinds tell them apart. */
function thingsIn(
  seen: readonly Seen[],
  entities: ReadonlyMap<number, FoundEntity>,
  bonds: Bonds,
): FoundEntity[][] {
  const mentionsOf = Map.groupBy(
    seen.flatMap(({ mention, pks }) => pks.map((pk) => ({ mention, pk }))),
    ({ pk }) => pk,
  );
  const known = [...mentionsOf.keys()].flatMap((pk) => entities.get(pk) ?? []);
  return bonds.groups(known, ({ pk, kind }) =>
    (mentionsOf.get(pk) ?? []).map(({ mention }) => `${thingOf(kind)} ${mention}`),
  );
}

/** What a reader would call it first. */
export function ranked(entities: readonly FoundEntity[], policy: SitePolicy, rank: ProducerRank) {
  return entities
    .map((entity) => ({ entity, markClass: countedClass(entity.kind, policy) ?? 'other' }) as const)
    .sort(
      (a, b) =>
        LOOKS.indexOf(a.markClass) - LOOKS.indexOf(b.markClass) ||
        rank(a.entity.producer) - rank(b.entity.producer),
    );
}

/** What a list says of a thing; undefined where it has no entity left. */
export function thingIn(
  thing: readonly FoundEntity[],
  policy: SitePolicy,
  rank: ProducerRank,
): FoundThing | undefined {
  const all = ranked(thing, policy, rank);
  const [head] = all;
  if (!head) return undefined;
  const { pk, id, name, kind, tlp } = head.entity;
  const feeds = new Map(all.map(({ entity: { feed } }) => [feed.id, feed]));
  const producers = new Set(all.map(({ entity: { producer } }) => producer));
  return {
    ...{ pk, id, name, kind, markClass: head.markClass, tlp },
    ...{ producers: [...producers], feeds: [...feeds.values()] },
    ...(all.some(({ entity }) => policy.watched?.has(entity.pk)) ? { isWatched: true } : {}),
  };
}

/** A group with what it was made of. */
export interface FoundIn {
  group: FoundGroup;
  /** The entities that it is. */
  pks: readonly number[];
  mentions: readonly SeenMention[];
}

function groupOf(
  members: readonly Seen[],
  thing: readonly FoundEntity[],
  { lexicon, policy, rank }: FoundUses,
): FoundIn[] {
  const [first] = members;
  const what = thingIn(thing, policy, rank);
  if (!first || !what) return [];
  const target = members.find(({ look }) => look !== UNPAINTED) ?? first;
  const group = {
    ...what,
    count: members.reduce((sum, { count }) => sum + count, 0),
    painted: target.look !== UNPAINTED,
    ...{ frameId: target.frameId, mention: target.mention, version: lexicon.version },
  };
  return [{ group, pks: thing.map(({ pk }) => pk), mentions: members }];
}

export interface FoundUses {
  lexicon: Lexicon;
  entities: ReadonlyMap<number, FoundEntity>;
  policy: SitePolicy;
  bonds: Bonds;
  rank: ProducerRank;
}

/**
 * The watch-list first, then in the order in which the mentions came. A mention that may be several things counts for the first of them. Mentions of
 * entities that are gone are left out.
 */
export function foundIn(seen: readonly SeenMention[], uses: FoundUses): FoundIn[] {
  const { lexicon, entities, policy, bonds, rank } = uses;
  const all = looked(seen, lexicon, policy);
  const things = thingsIn(all, entities, bonds);
  const thingBy = new Map(things.flatMap((thing) => thing.map(({ pk }) => [pk, thing] as const)));
  const byThing = Map.groupBy(all, ({ pks }) => {
    const [head] = ranked(
      pks.flatMap((pk) => entities.get(pk) ?? []),
      policy,
      rank,
    );
    return head && thingBy.get(head.entity.pk);
  });
  return [...byThing]
    .flatMap(([thing, members]) => (thing ? groupOf(members, thing, uses) : []))
    .sort((a, b) => watchedFirst(a.group, b.group));
}
