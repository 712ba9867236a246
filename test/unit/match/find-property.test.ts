// The finder against the slow one, on texts made of what is hard: scripts side by side, vanishing characters, surrogates.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHUNK } from '../../../lib/match/tokens.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { identifiersOf } from '../../../lib/match/identifiers/identify.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { lexiconOf, mentionsIn, nameOf } from './finding.ts';
import { referenceFind, referenceForms } from './reference.ts';
import { runs } from '../../make/runs.ts';

const WORDS =
  'a b ab Play play SEA at APT apt 2 29 Cozy Bear бэр Арм арм йод キル ル ガ ネット 狼 毒草 가나 ไทย عرب עב Café é ﬁ İ ß ǆ क़ 𝐀 𝟐 𠮷 😈 🇫🇷 C t me x org onion s Turla Killnet'.split(
    ' ',
  );
const SIGNS = Array.from(" -#@.$(+)'_’・ー—/:,\u00a0\u3000\t\n‑＃＠．ﾟ_");
const PIECES = [
  ...[
    't.me/',
    'x.com/',
    't[.]me/s/',
    't.me/+',
    't.me/c/',
    'tg://resolve?domain=',
    '.t.me',
    ' on X',
    'Telegram: ',
  ],
  ...['[.]', '(at)', '[@]', '//', 'mailto:', 'www.'],
];
const VANISHING = ['\u200b', '\u200d', '\ufe0f', '\u0301', '\u00ad', '\u3099', '\u{e0041}'];
const HARD = ['\ud83d', '\ude08', '\ud835', '\udb40', '\uffff', '²', '™', 'ʼ'];

const word = fc.constantFrom(...WORDS);
const sign = fc.constantFrom(...SIGNS);
const anything = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 5, arbitrary: sign },
  { weight: 2, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...VANISHING) },
  { weight: 1, arbitrary: fc.constantFrom(...HARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 2 }) },
);

const name = fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: sign }), {
  minLength: 1,
  maxLength: 6,
});
const PLATFORMS = ['telegram', 'x', undefined];
const part = fc.constantFrom(...['ab', 'b2', 'play', 'x', 'Cozy', 'apt', '12345']);

/** Handles, invites, ids and contacts, made of what the texts are made of. */
const identifier: fc.Arbitrary<LexiconName> = fc.oneof(
  fc.tuple(part, part, fc.constantFrom(...PLATFORMS)).map(([a, b, platform]) => ({
    value: `@${a}_${b}`,
    type: 'handle' as const,
    ...(platform === undefined ? {} : { platform }),
  })),
  part.map((id) => ({ value: `t.me/+${id}abcde`, type: 'alias' as const })),
  fc.constantFrom('t.me/c/12345', '-10012345', 'user@12345').map((value) => ({
    value,
    type: 'handle' as const,
    platform: 'telegram',
  })),
  fc.tuple(part, part).map(([a, b]) => ({ value: `${a}.b@${b}.org`, type: 'contact' as const })),
  fc.constantFrom('abcdefghijklmnop', 'ab2cozyab2cozyab').map((label) => ({
    value: `${label}.onion`,
    type: 'alias' as const,
  })),
  fc.constantFrom('05', '0A').map((head) => ({
    value: head + 'Ab2'.repeat(22).slice(0, 64),
    type: 'contact' as const,
  })),
);

const names = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: name.map((parts) => nameOf(parts.join(''))) },
    { weight: 1, arbitrary: identifier },
  ),
  { minLength: 1, maxLength: 8 },
);

/** Something that may still be the same name: other case, something invisible inside, other separators. */
const rewritten = (value: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('same', 'upper', 'lower', 'insert', 'wide', 'separator'), {
      minLength: value.length,
      maxLength: value.length,
    })
    .map((edits) =>
      Array.from(value.split(''), (unit, i) => {
        if (edits[i] === 'upper') return unit.toUpperCase();
        if (edits[i] === 'lower') return unit.toLowerCase();
        if (edits[i] === 'insert' && !/[\ud800-\udfff]/.test(unit)) return `${unit}\u200b`;
        if (edits[i] === 'wide' && unit > ' ' && unit <= '~')
          return String.fromCharCode(unit.charCodeAt(0) + 0xfee0);
        return edits[i] === 'separator' && /[ -]/.test(unit) ? '\u00a0' : unit;
      }).join(''),
    );

const namesAndText = names.chain((list) => {
  const values = list
    .map(({ value }) => value)
    .flatMap((value) => [value, value.replace(/^@|^t\.me\/\+/, '')]);
  const named = fc.constantFrom(...values).chain((value) => fc.oneof(fc.constant(value), rewritten(value)));
  const part = fc.oneof({ weight: 1, arbitrary: named }, { weight: 3, arbitrary: anything });
  return fc.tuple(
    fc.constant(list),
    fc.array(part, { maxLength: 24 }).map((parts) => parts.join('')),
  );
});

describe('the finder', () => {
  test('finds what the slow one finds', () => {
    fc.assert(
      fc.property(namesAndText, ([list, text]) => {
        expect(mentionsIn(lexiconOf(list), text)).toEqual(referenceFind(list, text));
        expect(mentionsIn(lexiconOf(list), text, 'x')).toEqual(referenceFind(list, text, 'x'));
      }),
      runs(3000),
    );
  });

  test('knows the forms that the slow one knows', () => {
    fc.assert(
      fc.property(names, (list) => {
        const lexicon = lexiconOf(list);
        const forms = Array.from({ length: lexicon.formCount }, (_, form) => lexicon.formText(form));
        const identifiers = list.flatMap(identifiersOf).map(({ text }) => text);
        expect(new Set(forms)).toEqual(new Set([...referenceForms(list).keys(), ...identifiers]));
      }),
      runs(100),
    );
  });

  test('finds the same wherever its chunks end', () => {
    fc.assert(
      fc.property(namesAndText, fc.integer({ min: -30, max: 3 }), ([list, text], shift) => {
        const lexicon = lexiconOf(list);
        const padding = `${'🙂'.repeat(2).padEnd(CHUNK + shift - 1, '—')}\n`;
        const shifted = mentionsIn(lexicon, text).map((mention) => ({
          ...mention,
          start: mention.start + padding.length,
          end: mention.end + padding.length,
        }));
        expect(mentionsIn(lexicon, padding + text)).toEqual(shifted);
      }),
      runs(500),
    );
  });

  test('never crosses a block break, and mentions are ordered and apart', () => {
    fc.assert(
      fc.property(namesAndText, ([list, text]) => {
        let last = 0;
        for (const { start, end } of mentionsIn(lexiconOf(list), text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toContain('\uffff');
          last = end;
        }
      }),
      runs(100),
    );
  });

  test('finds nothing more by a lexicon that holds the same name twice', () => {
    fc.assert(
      fc.property(namesAndText, ([list, text]) => {
        expect(findMentions(lexiconOf([...list, ...list]), text)).toEqual(
          findMentions(lexiconOf(list), text),
        );
      }),
      runs(100),
    );
  });
});
