import { build } from 'vite';
import { inRoot } from '../../lib/cli/root.ts';

/** One script of all that a module needs. `entry`: path from the root. */
export async function bundleOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: { write: false, lib: { entry: inRoot(entry), formats: ['iife'], name: 'inPage' } },
  });
  const [script] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (script?.type !== 'chunk') throw new Error(`${entry} was not built`);
  return script.code;
}
