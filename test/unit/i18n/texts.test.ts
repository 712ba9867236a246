import { describe, expect, test } from 'vitest';
import { textsFor } from '../../../lib/i18n/texts.ts';

/** Names that are written the same in both languages. */
const SAME = new Set(['STIX', 'MISP galaxy', 'TAXII 2.1', 'OpenCTI', 'English', '日本語']);

/**
 * Every text with its path. Functions are called with numbers, which texts print too; where they want texts, with "{7}", "{8}", …; where
 * they want lists, with lists of one of these.
 */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(callText(value))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
}

function callText(text: unknown): unknown {
  if (typeof text !== 'function') return text;
  const numbers = [7, 8, 9, 10].slice(0, text.length);
  const words = numbers.map((number) => `{${number}}`);
  for (const args of [numbers, words]) {
    try {
      return Reflect.apply(text, undefined, args);
    } catch {
      // It wants something else.
    }
  }
  return Reflect.apply(
    text,
    undefined,
    words.map((word) => [word]),
  );
}

describe('texts', () => {
  const en = leaves(textsFor('en'));
  const ja = new Map(leaves(textsFor('ja')));

  test('there are texts, and each is in both languages', () => {
    expect(en.length).toBeGreaterThan(150);
    expect([...ja.keys()].sort()).toEqual(en.map(([path]) => path).sort());
  });

  test.each(en.filter(([path, text]) => path !== '.language' && !SAME.has(text)))(
    '%s is translated',
    (path, text) => {
      const japanese = ja.get(path) ?? '';
      expect(japanese).not.toBe('');
      if (/\p{L}{2}/u.test(text.replaceAll(/\{\d\}/g, '')))
        expect(japanese).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
    },
  );

  test('counts agree in number', () => {
    const { intake } = textsFor('en');
    expect(intake.result(1, 1, 1)).toBe('1 entity, 1 name, 1 relation');
    expect(intake.result(1_041, 0, 2)).toBe('1,041 entities, 0 names, 2 relations');
    const { dossier } = textsFor('en');
    expect(dossier.parts(1)).toBe('What its producer says');
    expect(dossier.parts(3)).toBe('What 3 entries say');
  });

  test('what Japanese cards say of encounters is written without gaps, as the welcome page promises it', () => {
    const { encounters, welcome } = textsFor('ja');
    expect(encounters.week(7, 3, 0)).toBe('この 1 週間に3チャンネルで7回');
    expect(JSON.stringify(welcome)).toContain(encounters.week(7, 3, 0));
  });

  test('a relation word that is not known is shown as its producer writes it', () => {
    expect(textsFor('en').card.relation('reuses-code-of', 'out')).toBe('reuses code of');
    expect(textsFor('ja').card.relation('constructor', 'out')).toBe('constructor');
    expect(textsFor('en').card.relation('targets', 'in')).toBe('Targeted by');
  });
});

test.each([
  ['nation-state', '国家支援'],
  ['Espionage', '諜報'],
  ['constructor', 'constructor'],
  ['Something-else', 'Something else'],
])('a producer’s word %s is %s in Japanese', (word, shown) => {
  expect(textsFor('ja').card.word(word)).toBe(shown);
});
