import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot, ROOT } from './root.ts';

/** The commands that the project runs, as files inside node_modules. */
const TOOLS = {
  depcruise: ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'],
  eslint: ['eslint', 'bin', 'eslint.js'],
  knip: ['knip', 'bin', 'knip.js'],
  prettier: ['prettier', 'bin', 'prettier.cjs'],
  tsc: ['typescript', 'bin', 'tsc'],
  vitest: ['vitest', 'vitest.mjs'],
  'web-ext': ['web-ext', 'bin', 'web-ext.js'],
  wxt: ['wxt', 'bin', 'wxt.mjs'],
} as const;

export type Tool = keyof typeof TOOLS;

interface RunOptions {
  env?: Record<string, string>;
  /** Where the tool's words go: "err" leaves our own standard output clean. */
  output?: 'out' | 'err';
}

const STANDARD_ERROR = 2;

/** Runs a tool with the Node that runs us (no shell, no .cmd file between); gives back its exit code. */
export async function runTool(
  tool: Tool,
  args: readonly string[],
  { env = {}, output = 'out' }: RunOptions = {},
): Promise<number> {
  const child = spawn(process.execPath, [inRoot('node_modules', ...TOOLS[tool]), ...args], {
    cwd: ROOT,
    stdio: ['inherit', output === 'out' ? 'inherit' : STANDARD_ERROR, 'inherit'],
    env: { ...process.env, ...env },
  });
  const code: unknown = (await once(child, 'exit'))[0];
  return typeof code === 'number' ? code : 1;
}
