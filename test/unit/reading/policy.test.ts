import { expect, test } from 'vitest';
import { countedClass, sitePolicy } from '../../../lib/reading/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';

const settings: Settings = {
  ...DEFAULT_SETTINGS,
  modes: { 'quiet.example': 'off', 'constructor.example': 'discreet' },
  trusted: ['web.telegram.org'],
  paintKinds: ['malware'],
};

test.each([
  ['news.example', 'mark', false],
  ['quiet.example', 'off', false],
  ['web.telegram.org', 'mark', true],
  ['evil.web.telegram.org', 'mark', false],
  ['abcdef.onion', 'discreet', false],
  ['constructor', 'mark', false],
])('%s: %s, trusted %s', (host, mode, trusted) => {
  expect(sitePolicy(settings, host)).toEqual({ mode, trusted, paintKinds: ['malware'] });
});

test('kinds that only compete count when the user switched them on', () => {
  const policy = sitePolicy(settings, 'news.example');
  expect(countedClass('threat-actor', policy)).toBe('actor');
  expect(countedClass('narrative', policy)).toBe('campaign');
  expect(countedClass('malware', policy)).toBe('other');
  expect(countedClass('tool', policy)).toBeUndefined();
});
