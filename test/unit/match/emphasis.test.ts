import { describe, expect, test } from 'vitest';
import { withoutEmphasis } from '../../../lib/match/emphasis.ts';
import { lexiconOf } from './finding.ts';
import { counted } from './ruling.ts';

describe('marks for emphasis that nobody has drawn', () => {
  const lexicon = lexiconOf([
    'APT28',
    'Fancy Bear',
    'Killnet',
    '#FreeOtter',
    '__proto__',
    '_void_',
    { value: 'otter_sec', type: 'handle' },
  ]);

  test.each([
    ['_APT28_ and *APT28*, **APT28**', ['APT28', 'APT28', 'APT28']],
    ['(__Fancy Bear__), | _Killnet_ |', ['Fancy Bear', 'Killnet']],
    ['_Killnet and others_', ['Killnet']],
    ['rule APT28_loader, x_APT28_, _APT28_x, snake_killnet_case', []],
    ['@_otter_sec_ #_FreeOtter_ t.me/_otter_sec_', ['#_FreeOtter_']],
    ['_Killnet\nAPT28_', []],
    ['__proto__, _void_ and _APT28_, but __void__', ['__proto__', '_void_', 'APT28']],
  ])('%s', (text, names) => {
    expect(counted(lexicon, text)).toEqual(names);
  });

  test('become spaces, and every place stays', () => {
    const text = 'a __b c__ _d_ e_f_g ___h___ _ i _';
    expect(withoutEmphasis(text)).toBe('a   b c    d  e_f_g    h    _ i _');
  });
});
