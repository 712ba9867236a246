// Entry of `npm start`, `npm test` and most other commands, on a fresh machine too: plain JavaScript, because the machine's own
// Node runs it.
// It installs what is missing and hands the script it is given (a path from the root) over to the project’s own Node
// (npm package "node"), which runs TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WINDOWS = process.platform === 'win32';
const OLDEST_NODE = 20;

const inRoot = (...parts) => join(ROOT, ...parts);
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Compares contents, not times: a checkout touches files without changing them. */
function isInstalled() {
  const installedList = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/** On Windows npm's commands are .cmd files, which only a shell runs. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

function need(what, command, args) {
  console.log(`${what} …`);
  const status = run(command, args);
  if (status === 0) return;
  console.error(`Failed: ${[command, ...args].join(' ')} (exit code ${status}).`);
  process.exit(status);
}

function ownNode() {
  const names = WINDOWS ? ['node.exe', 'node'] : ['node'];
  const paths = names.map((name) => inRoot('node_modules', 'node', 'bin', name));
  return paths.find((path) => existsSync(path));
}

const [script = '', ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(`Byname needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) need('Installing dependencies', 'npm', ['ci', '--no-audit', '--no-fund']);
const node = ownNode();
if (node === undefined) {
  console.error(
    'The project’s own Node is missing: remove node_modules and try again (npm must run install scripts).',
  );
  process.exit(1);
}
if (!existsSync(inRoot('.wxt', 'tsconfig.json'))) {
  need('Preparing types', node, [inRoot('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
}
const { status, error } = spawnSync(node, [inRoot(script), ...rest], {
  stdio: 'inherit',
});
if (error) console.error(error.message);
process.exit(status ?? 1);
