// What all commands say of themselves, and of what they were not meant to be given.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = tmpdir();

function run(command: string, ...args: string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    input: '',
    encoding: 'utf8',
    env,
  });
  return { stdout, stderr, status };
}

const COMMANDS = [
  'lib/cli/start.ts',
  'lib/cli/scan.ts',
  'lib/cli/eval.ts',
  'test/bench/run.ts',
  'test/fuzz.ts',
];

test.each(COMMANDS)('%s says how it is called', (command) => {
  const { stdout, stderr, status } = run(command, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^npm .* -- \[options\][^]*--help/);
});

test.each(COMMANDS)('%s names an option that it does not know, and says which there are', (command) => {
  const { stdout, stderr, status } = run(command, '--wings');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--wings'[^\n]*\n\nnpm /);
});

test.each([
  ['lib/cli/start.ts', '--intel'],
  ['lib/cli/scan.ts', '--intel'],
  ['lib/cli/eval.ts', '--corpus'],
  ['test/bench/run.ts', '--against'],
])('%s names a file that is not there, where its user is', (command, option) => {
  const { stderr, status } = run(command, option, 'no-such-file.json');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `There is no file ${join(folder, 'no-such-file.json')}\n`,
  });
});
