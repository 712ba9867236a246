import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../lib/i18n/languages.ts';

test.each([
  ['auto', ['ja-JP', 'en'], 'ja'],
  ['auto', ['en-GB'], 'en'],
  ['auto', ['fr-FR', 'ja'], 'ja'],
  ['auto', ['de'], 'en'],
  ['auto', [], 'en'],
  ['auto', ['javanese'], 'en'],
  ['en', ['ja'], 'en'],
  ['ja', ['en'], 'ja'],
] as const)('setting %s with a browser in %j speaks %s', (setting, wanted, language) => {
  expect(chooseLanguage(setting, wanted)).toBe(language);
});
