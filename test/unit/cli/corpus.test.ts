// Labelled reports as the eval reads them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCorpus } from '../../../lib/cli/eval/corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'byname-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'reports.jsonl');

const mention = (start: number, end: number, surface: string, type = 'ACTOR') => ({
  ...{ start, end, surface, type },
});

test('offsets of code points become UTF-16; what stands for nobody is left out', async () => {
  const mentions = [mention(9, 14, 'Turla'), mention(2, 8, 'hackers'), mention(2, 8, 'x', 'TOOL')];
  writeFileSync(file, `\n${JSON.stringify({ doc_id: 'a', text: '😈 hacker Turla', mentions })}\r\n\n`);
  expect(await readCorpus(file)).toEqual([
    {
      ...{ id: 'a', text: '😈 hacker Turla' },
      actors: [{ start: 10, end: 15, surface: 'Turla', linkedId: undefined }],
    },
  ]);
});

test.each([
  ['{"doc_id":"a","text":"","mentions":[]}\nnonsense', 'line 2'],
  ['\n{"text":"","mentions":[]}', 'line 2'],
])('of a bad line it is said which one it is: %j', async (text, line) => {
  writeFileSync(file, text);
  await expect(readCorpus(file)).rejects.toThrow(`${file}, ${line}: `);
});
