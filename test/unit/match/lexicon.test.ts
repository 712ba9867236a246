import { describe, expect, test } from 'vitest';
import { compileLexicon, compileSliced } from '../../../lib/match/compile.ts';
import { LexiconError, openLexicon } from '../../../lib/match/lexicon.ts';
import { TokenReader } from '../../../lib/match/token-reader.ts';
import type { LexiconEntity } from '../../../lib/match/types.ts';
import { makeNames } from '../../make/names.ts';
import { found, lexiconOf } from './finding.ts';

const alias = (value: string): LexiconEntity['names'][number] => ({ value, type: 'alias' });

const ENTITIES: LexiconEntity[] = [
  { pk: 11, kind: 'intrusion-set', tlp: 'CLEAR', names: [alias('Turla'), alias('Snake'), alias('???')] },
  {
    pk: 12,
    kind: 'malware',
    tlp: 'AMBER+STRICT',
    names: [alias('SNAKE'), alias('Snake'), alias('Uroburos')],
  },
];

const many: LexiconEntity[] = makeNames(3_000).map((name, pk) => ({
  pk,
  kind: 'campaign',
  tlp: 'GREEN',
  names: [alias(name)],
}));

describe('a lexicon', () => {
  const lexicon = openLexicon(compileLexicon(ENTITIES, 1_790_000_000_123));

  test('tells its version and counts', () => {
    const { version, formCount, entityCount, nameCount, leftOut } = lexicon;
    expect({ version, formCount, entityCount, nameCount, leftOut }).toEqual({
      version: 1_790_000_000_123,
      formCount: 3,
      entityCount: 2,
      nameCount: 5,
      leftOut: 1,
    });
  });

  test('gives a form that several share all its postings', () => {
    const snake = [0, 1, 2].find((form) => lexicon.formText(form) === 'snake');
    expect(lexicon.postings(snake ?? -1)).toEqual([
      { pk: 11, kind: 'intrusion-set', tlp: 'CLEAR', name: 1 },
      { pk: 12, kind: 'malware', tlp: 'AMBER+STRICT', name: 0 },
      { pk: 12, kind: 'malware', tlp: 'AMBER+STRICT', name: 1 },
    ]);
  });

  test('knows nobody by a number that is no form', () => {
    expect([lexicon.postings(3), lexicon.postings(-1), lexicon.postings(0.5)]).toEqual([[], [], []]);
  });

  test('may be empty', () => {
    expect(found(openLexicon(compileLexicon([], 1)), 'APT29')).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['one Han character', '狼'],
    ['bare signs', '$$$'],
    ['an everyday word', 'the'],
    ['one in Russian', 'на'],
    ['one in Arabic', 'في'],
    ['an emoji', '🐉'],
    ['only vanishing characters', '\u200b\u200d'],
    ['half a surrogate pair', 'APT\ud83d'],
    ['a block break', 'Cozy\uffffBear'],
    ['nine words', 'one two three four five six seven eight nine'],
    ['far too long', 'a'.repeat(5_000)],
  ])('leaves out a name that is %s', (_, value) => {
    const { nameCount, leftOut } = lexiconOf([{ value, type: 'alias' }]);
    expect({ nameCount, leftOut }).toEqual({ nameCount: 0, leftOut: 1 });
  });

  test('keeps a name of eight words', () => {
    const name = 'one two three four five six seven eight';
    expect(found(lexiconOf([name]), `${name}.`)).toEqual([name]);
  });

  test('finds both of two names with one hash', () => {
    const [a = '', b = ''] = sameHash();
    expect(a).not.toBe(b);
    expect(found(lexiconOf([a, b]), `${a} or ${b}`)).toEqual([a, b]);
  });
});

/** Two made-up words whose 32-bit hashes are equal. */
function sameHash(): string[] {
  const reader = new TokenReader();
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const word = `Q${Math.imul(i + 1, 0x9e3779b1)
      .toString(36)
      .replace(
        /[^a-z]/g,
        '',
      )}${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}x`;
    reader.begin(word, 0);
    reader.next(-1);
    const other = seen.get(reader.hash);
    if (other !== undefined && other !== word) return [other, word];
    seen.set(reader.hash, word);
  }
}

describe('a broken lexicon', () => {
  const whole = compileLexicon(many, 1);

  test.each([
    ['nothing', () => new ArrayBuffer(0)],
    ['too short for a header', () => whole.slice(0, 40)],
    ['cut', () => whole.slice(0, whole.byteLength - 8)],
    ['cut at an odd place', () => whole.slice(0, whole.byteLength - 3)],
    ['zeros', () => new ArrayBuffer(whole.byteLength)],
    ['another thing', () => new TextEncoder().encode('{"type":"bundle"}'.padEnd(128)).buffer],
  ])('%s', (_, make) => {
    expect(() => openLexicon(make())).toThrow(LexiconError);
  });

  test('any changed word', () => {
    for (let at = 0; at < whole.byteLength; at += 4 * Math.ceil(whole.byteLength / 400)) {
      const changed = new DataView(whole.slice(0));
      changed.setUint32(at, changed.getUint32(at) ^ 0x10);
      expect(() => openLexicon(changed.buffer), `at ${at}`).toThrow(LexiconError);
    }
  });
});

describe('compiling in slices', () => {
  test('gives the same bytes', async () => {
    const sliced = await compileSliced(many, 5, () => Promise.resolve());
    expect(Buffer.from(sliced).equals(Buffer.from(compileLexicon(many, 5)))).toBe(true);
  });

  test('pauses, and ends when it is aborted', async () => {
    const stop = new AbortController();
    let pauses = 0;
    const pause = (): Promise<void> => {
      if (++pauses === 3) stop.abort(new Error('enough'));
      return Promise.resolve();
    };
    const endless = {
      *[Symbol.iterator]() {
        for (;;) yield* many;
      },
    };
    await expect(compileSliced(endless, 1, pause, stop.signal)).rejects.toThrow('enough');
    expect(pauses).toBe(3);
  });
});
