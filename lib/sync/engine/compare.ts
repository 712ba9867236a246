// What a sync changes, found before anything is written: where it is nothing, nothing is written.
import type { Assertion, Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import type { SyncChange } from '../../intel/sync.ts';

export type Changed = Pick<SyncChange, 'entities' | 'names'> & {
  /** Not a word is different. */
  isSame: boolean;
  /** Entities that there were. */
  before: number;
};

type Chunks<T> = AsyncIterable<readonly T[]>;
type Pause = () => Promise<void>;

const namesOf = ({ names }: Entity): string[] =>
  names.map(({ value, type, platform = '' }) => JSON.stringify([value, type, platform]));

class Tally {
  readonly entities = { added: 0, removed: 0, changed: 0 };
  readonly names = { added: 0, removed: 0 };

  count(old: Entity | undefined, now: Entity | undefined): void {
    if (old && now && JSON.stringify(old) === JSON.stringify(now)) return;
    this.entities[old === undefined ? 'added' : now === undefined ? 'removed' : 'changed'] += 1;
    const [before, after] = [new Set(old ? namesOf(old) : []), new Set(now ? namesOf(now) : [])];
    this.names.added += after.difference(before).size;
    this.names.removed += before.difference(after).size;
  }
}

/** As texts with how often each is there. */
async function isSameAssertions(
  old: Chunks<Assertion>,
  now: readonly Assertion[],
  pause: Pause,
): Promise<boolean> {
  const left = new Map<string, number>();
  for (const assertion of now) {
    const text = JSON.stringify(assertion);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  let count = 0;
  for await (const chunk of old) {
    count += chunk.length;
    for (const assertion of chunk) {
      const text = JSON.stringify(assertion);
      const times = left.get(text) ?? 0;
      if (times === 0) return false;
      left.set(text, times - 1);
    }
    await pause();
  }
  return count === now.length;
}

export async function compare(
  old: { entities: Chunks<Entity>; assertions: Chunks<Assertion> },
  now: Pick<Intake, 'entities' | 'assertions'>,
  pause: Pause,
): Promise<Changed> {
  const tally = new Tally();
  const left = new Map(now.entities.map((entity) => [entity.id, entity]));
  let before = 0;
  for await (const chunk of old.entities) {
    before += chunk.length;
    for (const entity of chunk) {
      tally.count(entity, left.get(entity.id));
      left.delete(entity.id);
    }
    await pause();
  }
  for (const entity of left.values()) tally.count(undefined, entity);
  const { entities, names } = tally;
  const isSame = Object.values(entities).every((count) => count === 0);
  return {
    entities,
    names,
    before,
    isSame: isSame && (await isSameAssertions(old.assertions, now.assertions, pause)),
  };
}
