// What our commands have in common: how their options are read, where their files are, and how they say what is wrong.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Nothing could be done. */
const FAILED = 2;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says on standard error, in one line, why the command can't go on. */
export function fail(error: unknown): never {
  console.error(messageOf(error));
  process.exit(FAILED);
}

/** The options that were given. Where `--help` is, or what is none of them, it ends the process with the usage. */
export function readOptions<T extends Options>(usage: string, options: T) {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${messageOf(error)}\n\n${usage}`);
  }
}

/** npm runs everything in the project's root; a relative path is meant from where its user is. */
export const callersPath = (given: string): string =>
  resolve(process.env['INIT_CWD'] ?? process.cwd(), given);

/** One that is to be read. @throws where there is none */
export function callersFile(given: string): string {
  const path = callersPath(given);
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  return path;
}
