// The command as people call it: documents in, lines out.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLines } from '../../../lib/cli/scan/read-lines.ts';
import { CONTACTS } from '../../make/contacts.ts';
import { makeMispCluster, makeMispValue } from '../../make/misp.ts';

const folder = mkdtempSync(join(tmpdir(), 'byname-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'intel.json'),
  JSON.stringify(makeMispCluster([makeMispValue('Quiet Otter', { meta: { synonyms: ['G9999', 'Play'] } })])),
);

function scan(input: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['lib/cli/scan.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { stdout, stderr, status };
}

interface Line {
  id: unknown;
  mentions: { text: string; start: number; end: number; kind: string; why: string; entities: object[] }[];
}
const lines = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('documents as JSON lines', () => {
  const { stdout, stderr, status } = scan(
    [
      '{"id":"a","text":"😈 Quiet Otter, or G9999"}',
      'nonsense',
      '',
      '{"id":7,"text":"nothing \u2028 here"}',
      '{"text":"no id"}',
    ].join('\n'),
    ...['--intel', 'intel.json'],
  );

  test('come back in their order', () => {
    expect(lines(stdout).map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['a', 2],
      [7, 0],
    ]);
  });

  test('with places in UTF-16 and who is meant', () => {
    expect(lines(stdout)[0]?.mentions[0]).toEqual({
      ...{ start: 3, end: 14, text: 'Quiet Otter', kind: 'threat-actor', why: 'name' },
      entities: [
        {
          id: expect.stringMatching(/^misp:/) as string,
          ...{ name: 'Quiet Otter', kind: 'threat-actor', externalIds: ['G9999'] },
        },
      ],
    });
  });

  test('bad lines are told by their number, and the rest goes on', () => {
    expect(stderr).toMatch(/^line 2: .*\nline 5: needs .*\n$/);
    expect(status).toBe(1);
  });
});

test('ids come out as they came in, however long', () => {
  const ids = ['1815378293829382937', '-5', '1.5', '"\u2028"', '"\\ud800"'];
  const input = [...ids, '1e999'].map((id) => `{"id":${id},"text":"","more":{"id":1e999}}`).join('\r\n');
  const { stdout, stderr, status } = scan(`\ufeff${input}`, '--intel', 'intel.json');
  expect(stdout.split('\n').slice(0, -1)).toEqual(ids.map((id) => `{"id":${id},"mentions":[]}`));
  expect(stderr).toMatch(/^line 6: needs [^\n]*\n$/);
  expect(status).toBe(1);
  expect(scan(`{"id":${ids[0] ?? ''},"text":"G9999"}`, '--csv', '--intel', 'intel.json').stdout).toContain(
    `\r\n${ids[0] ?? ''},0,5,G9999,`,
  );
});

test('what two files hold is told once', () => {
  const { stdout } = scan('G9999', '--text', '--intel', 'intel.json', '--intel', 'intel.json');
  expect(lines(stdout)[0]?.mentions.map(({ entities }) => entities.length)).toEqual([1]);
});

test('what could not be written is told', () => {
  const readOnly = openSync(join(folder, 'intel.json'), 'r');
  const { status, stderr } = spawnSync(process.execPath, ['lib/cli/scan.ts', '--text'], {
    ...{ input: 'UserSec', encoding: 'utf8', stdio: ['pipe', readOnly, 'pipe'] },
  });
  closeSync(readOnly);
  expect([status, stderr]).toEqual([2, expect.stringContaining('write')]);
});

test('a folder is no input, nor is what is no text', () => {
  const open = openSync(folder, 'r');
  const { status, stderr } = spawnSync(process.execPath, ['lib/cli/scan.ts'], {
    ...{ encoding: 'utf8', stdio: [open, 'pipe', 'pipe'] },
  });
  closeSync(open);
  expect([status, stderr]).toEqual([2, expect.stringContaining('folder')]);
  expect(scan('U\0s\0e\0r', '--text')).toMatchObject({ stdout: '', status: 2 });
});

test('one plain document, names that are ordinary words only where the text means them', () => {
  const { stdout, status } = scan(
    'Play a song.\nThe Play gang leaked it.',
    '--text',
    '--intel',
    'intel.json',
  );
  expect(status).toBe(0);
  expect(lines(stdout).map(({ id, mentions }) => [id, ...mentions.map(({ why }) => why)])).toEqual([
    ['stdin', 'unlocked', 'group-word'],
  ]);
});

test('a table', () => {
  const { stdout } = scan('{"id":"=1+1","text":"Quiet Otter, \\"Play\\""}', '--csv', '--intel', 'intel.json');
  expect(stdout.split('\r\n').map((row) => row.replace(/misp:[-0-9a-f]+/, 'UUID'))).toEqual([
    'id,start,end,text,kind,why,entity ids,names,external ids',
    "'=1+1,0,11,Quiet Otter,threat-actor,name,UUID,Quiet Otter,G9999",
    "'=1+1,14,18,Play,threat-actor,alias,UUID,Quiet Otter,G9999",
    '',
  ]);
});

test('handles and contacts, of whom they are where that is told', () => {
  const [hidden, mail] = [CONTACTS.onion, CONTACTS.email];
  const links = ['https://t.me/quiet_otter', `http://${hidden}/blog`];
  writeFileSync(
    join(folder, 'contacts.json'),
    JSON.stringify(makeMispCluster([makeMispValue('Quiet Otter', { meta: { links, synonyms: [mail] } })])),
  );
  const text = `@quiet_otter, t.me/quiet_otter, x.com/quiet_otter, hxxp://${hidden.replace('.', '[.]')}/, x${mail}, ${mail}`;
  const { stdout } = scan(text, '--text', '--intel', 'contacts.json');
  expect(lines(stdout)[0]?.mentions.map((mention) => [mention.text, mention.why])).toEqual([
    ['@quiet_otter', 'platform-unknown'],
    ['quiet_otter', 'name'],
    [hidden.replace('.', '[.]'), 'name'],
    [mail, 'name'],
  ]);
});

test('knows the starter pack where no intel is given', () => {
  const { stdout } = scan('UserSec', '--text');
  expect(lines(stdout)[0]?.mentions.map(({ text }) => text)).toEqual(['UserSec']);
});

test.each([
  ['a file that is not there', ['--intel', 'absent.json']],
  ['a folder', ['--intel', '.']],
  ['an unknown option', ['--intle', 'intel.json']],
])('%s ends it with a reason', (_, args) => {
  const { status, stdout, stderr } = scan('{"id":1,"text":"x"}', ...args);
  expect({ status, stdout, hasReason: stderr.length > 0 }).toEqual({
    status: 2,
    stdout: '',
    hasReason: true,
  });
});

test.each([
  ['broken.json', '{"type":"bundle",', 'not valid JSON'],
  ['other.json', '{"a":1}', 'no intel of a kind'],
  ['picture.png', '\u0089PNG\r\n\u001a\n\0\0', 'not a text in UTF-8'],
  ['nothing.csv', ' \n', 'is empty'],
])('of several files it is said which one can’t be taken, and why: %s', (name, content, why) => {
  writeFileSync(join(folder, name), content);
  const { status, stdout, stderr } = scan('x', '--text', '--intel', 'intel.json', '--intel', name);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${join(folder, name)}: `);
  expect(stderr).toContain(why);
});

test('tells each of its options', () => {
  const { status, stdout } = scan('', '--help');
  expect(status).toBe(0);
  for (const option of ['--intel', '--text', '--csv', '--weak']) expect(stdout).toContain(option);
});

test('lines are whole wherever the chunks end', async () => {
  const bytes = new TextEncoder().encode('äö\n\n😈\u2028x\nlast');
  async function* chunks() {
    for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
  }
  expect(await Array.fromAsync(readLines(chunks()))).toEqual([
    ...[
      [1, 'äö'],
      [2, ''],
      [3, '😈\u2028x'],
      [4, 'last'],
    ],
  ]);
});
