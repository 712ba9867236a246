// From what a page or a post shows to the encounters that it is.
import type { Bonds } from '../intel/bonds.ts';
import { dayOf, type Encounter } from '../intel/encounter.ts';
import { attachedTo, isOwn } from '../intel/own.ts';
import type { ProducerRank } from '../intel/producers.ts';
import { sha256 } from '../intel/sha256.ts';
import { ranked, type FoundEntity } from './found.ts';
import type { SitePolicy } from './policy.ts';

const PRINT_LENGTH = 32;

/** The same for the same text, and with another salt another one. */
export const fingerprint = async (salt: string, text: string): Promise<string> =>
  (await sha256(`${salt}\n${text}`)).slice(0, PRINT_LENGTH);

/** Which page: what stands behind "#" is a place in it. */
export const pageOf = (url: string): string => url.replace(/#.*$/s, '');

/** A name that the user has attached counts for what it is attached to. */
function keyOf({ links: [id = '', ...links] }: FoundEntity): string {
  return (isOwn({ id }) ? attachedTo({ links: [id, ...links] }) : undefined) ?? id;
}

/** Who is named: `named` holds for each name who it may stand for. A name of several counts for the first of them, a thing once. */
export function namedThings(
  named: readonly (readonly number[])[],
  entities: ReadonlyMap<number, FoundEntity>,
  bonds: Bonds,
  policy: SitePolicy,
  rank: ProducerRank,
): FoundEntity[] {
  const heads = named.flatMap((pks) => {
    const known = pks.flatMap((pk) => entities.get(pk) ?? []);
    return ranked(known, policy, rank)
      .slice(0, 1)
      .map(({ entity }) => entity);
  });
  return bonds.groups([...new Set(heads)]).flatMap((group) => group.slice(0, 1));
}

/** Where something is met; `place` is a fingerprint. */
export type Where = Pick<Encounter, 'host' | 'channel' | 'channelName' | 'place'>;

export const encountersAt = (things: readonly FoundEntity[], where: Where, at: number): Encounter[] =>
  things.map((thing) => ({
    entity: keyOf(thing),
    name: thing.name,
    kind: thing.kind,
    at,
    day: dayOf(at),
    ...where,
  }));
