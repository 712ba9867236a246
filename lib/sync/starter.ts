// The starter pack: loaded at the first start and again by each version that ships one, unless the user removed it.
import type { Store } from '../store/schema.ts';
import { importFile, STARTER_ID, type ImportTools } from './import-file.ts';

async function isWanted(store: Store, version: string): Promise<boolean> {
  const loaded = await store.meta.get('starter');
  if (loaded?.value === version) return false;
  return loaded === undefined || (await store.feeds.get(STARTER_ID))?.state === 'ready';
}

/** `version` is that of the extension the pack came with. A load that was killed is made up for at the next call. */
export async function ensureStarter(tools: ImportTools, text: string, version: string): Promise<void> {
  if (await isWanted(tools.store, version)) {
    const file = {
      kind: 'starter',
      fileName: 'starter-pack.json',
      text,
      defaultTlp: 'CLEAR',
    } as const;
    await importFile(tools, file, () => undefined);
  }
  await tools.store.meta.put({ key: 'starter', value: version });
}
