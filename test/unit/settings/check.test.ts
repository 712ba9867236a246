import { describe, expect, test } from 'vitest';
import { mergeSettings, readSettings } from '../../../lib/settings/check.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

describe('readSettings', () => {
  test.each([[undefined], [null], ['text'], [[1]], [{}]])('%j reads as the defaults', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  test('each broken field falls back by itself', () => {
    const stored = {
      language: 'xx',
      sites: 'https://example.com/*',
      modes: { 'example.com': 'off' },
      markStyle: 'tint',
      paintKinds: ['malware', 'nonsense'],
      hoverDelay: -1,
      trusted: ['t.me'],
    };
    expect(readSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      modes: { 'example.com': 'off' },
      markStyle: 'tint',
      trusted: ['t.me'],
    });
  });
});

describe('mergeSettings', () => {
  test('changes what is named and nothing else', () => {
    const stored = { version: 1, sites: ['https://t.me/*'], hoverDelay: 300 };
    expect(mergeSettings(stored, { hoverDelay: 0 })).toEqual({ ...stored, hoverDelay: 0 });
  });

  test('what a newer version wrote stays, its version number too', () => {
    const stored = { version: 3, theme: 'dark', language: 'ko' };
    const merged = mergeSettings(stored, { welcomed: true });
    expect(merged).toEqual({ version: 3, theme: 'dark', language: 'ko', welcomed: true });
    expect(readSettings(merged)).toEqual({ ...DEFAULT_SETTINGS, welcomed: true });
  });
});
