// Addresses, handles and what is almost one, for fast-check.
import fc from 'fast-check';

const PARTS = [
  ...['https://', 'http://', 'hxxps://', 'javascript:', 'data:', 'file:///', '//', 'tg://resolve?domain='],
  ...['t.me', 't[.]me', 'telegram.me', 'x.com', 'web.telegram.org/k/#', 'example.org', 'localhost', '[::1]'],
  ...['/', '/s/', '/c/', '/+', '#', '?', '&', '@', ':', '.', '-', '-100', '12345678', '%', '%ff', '*', '*.'],
  ...['[', ']', '(', 'paper_heron', 'Heron', '__proto__', 'constructor', 'mailto:', 'xmpp:', ' dot ', '[at]'],
  ...['abcdefghijklmnop.onion', `05${'ab'.repeat(32)}`, `0x${'a1'.repeat(20)}`, '127.0.0.1', 'user:secret@'],
  ...['\u202e', '\u200b', '\ud800', '\0', '\n', '\u3000', 'ü', '例え'],
];

const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PARTS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);

const SCHEMES = ['', 'https://', 'hxxps://', 'http://user@', ' https:', '\nhttp:\\'];
const SITES = ['t.me/', 't[.]me/s/', 't.me/+', 't.me/c/', 'x.com/', 'github.com/', 'xmpp:', 'bot.t.me/'];
const WHO = [
  'paper_heron',
  'Heron',
  '12345678',
  '-1001234567890',
  'share',
  '@heron/5',
  'heron@jabb.example.org',
];

export const anyAddress = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SCHEMES), fc.constantFrom(...SITES), fc.constantFrom(...WHO))
    .map((all) => all.join('')),
  fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ unit: 'binary' }),
);
