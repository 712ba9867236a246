// The bodies that a feed has kept over all its runs → JSON, and of each object the one that counts.
import { IntakeError } from '../../../intel/feed.ts';
import { parseJson } from '../../../intel/json.ts';
import type { ReadOptions } from '../contract.ts';
import { refuseDeepNesting } from '../nesting.ts';
import { inSlices } from '../slices.ts';

type Pause = Pick<ReadOptions, 'pause'>;

function parse(body: string, index: number): unknown {
  const json = parseJson(body);
  if (json === undefined) throw new IntakeError('not-json', `kept answer ${index + 1}`);
  return json;
}

/** Oldest first, as they were kept. Throws IntakeError. */
export async function parseBodies(bodies: readonly string[], { pause }: Pause): Promise<unknown[]> {
  const parsed: unknown[] = [];
  for (const [index, body] of bodies.entries()) {
    await refuseDeepNesting(body, pause);
    parsed.push(parse(body, index));
    await pause();
  }
  return parsed;
}

/**
 * One of each key, in the order in which the keys were first met: the last one, unless `isOlder` says that it is.
 * What has no key is left as it is, for the reader to refuse it.
 */
export async function latestOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  options: Pause,
  isOlder: (item: T, than: T) => boolean = () => false,
): Promise<T[]> {
  const latest = new Map<string | symbol, T>();
  await inSlices(items, options, (item) => {
    const key = keyOf(item);
    const known = key === undefined ? undefined : latest.get(key);
    if (known === undefined || !isOlder(item, known)) latest.set(key ?? Symbol(), item);
  });
  return [...latest.values()];
}
