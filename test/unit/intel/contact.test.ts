import { describe, expect, test } from 'vitest';
import { contactOf, contactsIn, isCaseSensitive, type ContactKind } from '../../../lib/intel/contact.ts';
import { BECH32, CONTACTS, OLD_ONION } from '../../make/contacts.ts';

const { wallet, ...SHAPED } = CONTACTS;

test.each(Object.entries(SHAPED))('%s is known by its shape', (kind, value) => {
  expect(contactOf(value)).toEqual({ kind, value });
  expect(contactOf(` ${value} `)).toEqual({ kind, value });
  expect(contactOf(`${value}x.y z`)).toBeUndefined();
});

test.each<[string, ContactKind, string]>([
  ['mailto:Grey.Heron@Mail.Example.org?subject=x', 'email', CONTACTS.email],
  ['E-mail: grey.heron@mail.example.org', 'email', CONTACTS.email],
  ['grey.heron[@]mail[.]example[.]org', 'email', CONTACTS.email],
  ['grey.heron(at)mail.example(dot)org', 'email', CONTACTS.email],
  ['xmpp:grey.heron@mail.example.org/phone', 'xmpp', CONTACTS.email],
  ['Jabber: grey.heron@mail.example.org', 'xmpp', CONTACTS.email],
  ['heron@exploit.im', 'xmpp', 'heron@exploit.im'],
  [`http://${CONTACTS.onion}/blog?id=1`, 'onion', CONTACTS.onion],
  [`hxxps://www.${CONTACTS.onion.replace('.', '[.]')}:8080/`, 'onion', CONTACTS.onion],
  [`http://user:secret@${OLD_ONION.toUpperCase()}`, 'onion', OLD_ONION],
  [`https://${OLD_ONION}.to/pay`, 'onion', OLD_ONION],
  [`http://[victim_id].${OLD_ONION}/`, 'onion', OLD_ONION],
  [`TOX: ${CONTACTS.tox.toLowerCase()}`, 'tox', CONTACTS.tox.toLowerCase()],
  [`bitcoin:${CONTACTS.bitcoin}`, 'bitcoin', CONTACTS.bitcoin],
  [BECH32, 'bitcoin', BECH32],
  [BECH32.toUpperCase(), 'bitcoin', BECH32.toUpperCase()],
  [`ltc1${BECH32.slice(3)}`, 'litecoin', `ltc1${BECH32.slice(3)}`],
])('%s is one too', (text, kind, value) => {
  expect(contactOf(text)).toEqual({ kind, value });
});

test.each([
  ...[
    'Killnet',
    'admin@338',
    'Ransomed.vc',
    'TEMP.Hex',
    '@heron',
    'heron@localhost',
    'a@b',
    'NoName057(16)',
    '',
  ],
  ...['grey heron@mail.org', 'grey.heron@mail.org.', '@user@mail.org', 'https://example.org/a@b.org'],
  ...[
    `${CONTACTS.tox}0`,
    CONTACTS.tox.slice(1),
    `06${CONTACTS.session.slice(2)}`,
    CONTACTS.ethereum.slice(0, -1),
  ],
  ...[`a${CONTACTS.onion}`, 'heron.onion', `${CONTACTS.onion}.example.org`, 'https://example.org/'],
  ...[
    CONTACTS.bitcoin.replace('Y', '0'),
    CONTACTS.monero.slice(1),
    `${BECH32.slice(0, 9).toUpperCase()}${BECH32.slice(9)}`,
  ],
  ...['1111111111111111111111111111111111', 'TheGreyHeronCollectiveOfTheNorthX', wallet],
])('%s is none', (text) => {
  expect(contactOf(text)).toBeUndefined();
});

test('case matters in base58 and base64, and nowhere else', () => {
  const kinds = Object.entries(CONTACTS).filter(([kind, value]) =>
    isCaseSensitive({ kind: kind as ContactKind, value }),
  );
  expect(kinds.map(([kind]) => kind)).toEqual([
    ...['bitcoin', 'monero', 'litecoin', 'tron', 'ton', 'dogecoin', 'dash', 'zcash', 'wallet'],
  ]);
  expect(isCaseSensitive({ kind: 'bitcoin', value: BECH32 })).toBe(false);
});

describe('a text', () => {
  test('gives all of its contacts, each once', () => {
    const note = `Write to (heron@mail.org) or heron@MAIL.org. Jabber:heron@sj.ms; TOX: ${CONTACTS.tox}\nbrowser:http://${OLD_ONION}/[id] pay <${CONTACTS.bitcoin}>!`;
    expect(contactsIn(note).map(({ kind }) => kind)).toEqual(['email', 'xmpp', 'tox', 'onion', 'bitcoin']);
  });

  test.each(['Email:[heron@mail.org]', '(see below)heron@mail.org'])('gives it also as %s', (text) => {
    expect(contactsIn(text)).toEqual([{ kind: 'email', value: 'heron@mail.org' }]);
  });

  test('without any gives none, however long', () => {
    expect(contactsIn('Please pay us. '.repeat(10_000))).toEqual([]);
    expect(contactsIn(`${'a@'.repeat(50_000)} ${'.'.repeat(50_000)}`)).toEqual([]);
  });
});
