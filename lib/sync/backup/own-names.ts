import * as v from 'valibot';
import type { Entity } from '../../intel/entity.ts';
import { addOwnName, toOwnName } from '../../intel/own.ts';
import { OwnEntitySchema } from '../../intel/own-schema.ts';
import { entityIn } from '../../store/bare-rows.ts';
import { ownEntities, replaceOwn } from '../../store/own.ts';
import type { Store } from '../../store/schema.ts';
import { usable, type BackupPart } from './part.ts';

function readEntity(entry: unknown): Entity | undefined {
  const result = v.safeParse(OwnEntitySchema, entry);
  return result.success ? result.output : undefined;
}

const entitiesIn = async (store: Store): Promise<Entity[]> =>
  (await ownEntities(store)).map(({ row }) => entityIn(row));

/** With the names of both; what is here comes first. */
function merged(here: readonly Entity[], came: readonly Entity[]): Entity[] {
  const byId = new Map(here.map((entity) => [entity.id, entity]));
  for (const entity of came) {
    const known = byId.get(entity.id);
    const now = new Date().toISOString();
    const one = known && entity.names.reduce((all, name) => addOwnName(all, toOwnName(name), now), known);
    byId.set(entity.id, one ?? entity);
  }
  return [...byId.values()];
}

const namesIn = (entities: readonly Entity[]): number =>
  entities.reduce((sum, { names }) => sum + names.length, 0);

export const ownNamesPart: BackupPart = {
  name: 'own-names',
  write: entitiesIn,
  look: async (store, value) => {
    const [came, refused] = usable(value, readEntity);
    const here = await entitiesIn(store);
    const added = namesIn(merged(here, came)) - namesIn(here);
    return { added, known: namesIn(came) - added, refused };
  },
  take: async (store, value) => {
    const [came] = usable(value, readEntity);
    if (came.length > 0) await replaceOwn(store, merged(await entitiesIn(store), came));
  },
  empty: (store) => replaceOwn(store, []),
  keep: entitiesIn,
  restore: (store, kept) => replaceOwn(store, usable(kept, readEntity)[0]),
};
