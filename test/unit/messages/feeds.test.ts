import { expect, test } from 'vitest';
import { readExtensionRequest } from '../../../lib/messages/check-extension.ts';

const FORM = {
  kind: 'url',
  config: { url: 'https://intel.example/a.json' },
  login: { kind: 'none' },
  schedule: 'daily',
  defaultTlp: 'auto',
};

/** As deep as no configuration is. */
const DEEP = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], 1);

test.each([
  { type: 'feeds' },
  { type: 'add-feed', form: FORM },
  { type: 'add-feed', form: { ...FORM, title: 'Ours', login: { kind: 'basic', user: 'a', password: 'b' } } },
  { type: 'change-feed', feedId: 'x', change: {} },
  { type: 'change-feed', feedId: 'x', change: { login: { kind: 'bearer', key: 'k' }, schedule: 'weekly' } },
  { type: 'sync-now' },
  { type: 'sync-now', feedId: 'x' },
  { type: 'pause-feed', feedId: 'x', isPaused: true },
  { type: 'explore', wish: { kind: 'taxii', url: 'intel.example', feedId: 'x' } },
  { type: 'feed-changes', feedId: 'x' },
  { type: 'export-feeds' },
  { type: 'import-feeds', text: '{}' },
  { type: 'net-log' },
])('taken: %j', (message) => {
  expect(readExtensionRequest(message)).toEqual(message);
});

test.each([
  ['an unknown kind', { ...FORM, kind: 'ftp' }],
  ['no configuration', { ...FORM, config: undefined }],
  ['a configuration that is no JSON', { ...FORM, config: { url: 1n } }],
  ['a configuration that is too deep', { ...FORM, config: DEEP }],
  ['a configuration that is too large', { ...FORM, config: 'x'.repeat(300_000) }],
  ['a login without its key', { ...FORM, login: { kind: 'bearer' } }],
  ['a schedule of its own', { ...FORM, schedule: 'every second' }],
])('ignored: %s', (_what, form) => {
  expect(readExtensionRequest({ type: 'add-feed', form })).toBeUndefined();
});

test('what is unknown in a form is dropped', () => {
  const request = readExtensionRequest({ type: 'add-feed', form: { ...FORM, id: 'own' } });
  expect(request).toEqual({ type: 'add-feed', form: FORM });
});
