import { NotCompiledError } from '../../lib/sync/compile-queue.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { core, tick } from './core.ts';

/** Done when the lexicon knows of what was just stored. @throws NotCompiledError */
export async function compiled(): Promise<void> {
  const { tools } = await core();
  await keepAwake(tick, tools.queue.run()).catch((error: unknown) => {
    throw new NotCompiledError(error);
  });
}
