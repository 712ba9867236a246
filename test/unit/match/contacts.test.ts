import { describe, expect, test } from 'vitest';
import type { ContactKind } from '../../../lib/intel/contact.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { BECH32, CONTACTS, OLD_ONION } from '../../make/contacts.ts';
import { found, lexiconOf, mentionsIn } from './finding.ts';
import { rulings } from './ruling.ts';

const contact = (value: string, platform?: ContactKind): LexiconName => ({
  value,
  type: 'contact',
  ...(platform === undefined ? {} : { platform }),
});
const ALL = Object.entries(CONTACTS);
const lexicon = lexiconOf([
  ...ALL.map(([kind, value]) => contact(value, kind as ContactKind)),
  ...[BECH32, OLD_ONION, 'info@ransomed.example', '42@heron.example'].map((value) => contact(value)),
  ...['Ransomed.example', 'Heron', 'Jabber', 'Killnet', '@mail'],
]);

const { tox, session, xmpp, email, onion, bitcoin, ethereum, monero } = CONTACTS;

describe.each(ALL)('%s', (_, value) => {
  test.each([
    ['by itself', value, value],
    ['in a sentence', `Contact: ${value}, or (${value}).`, `${value}|${value}`],
    ['in Japanese', `連絡先は${value}まで`, value],
    [
      'with invisible characters',
      `${value.slice(0, 9)}\u200b${value.slice(9)}`,
      `${value.slice(0, 9)}\u200b${value.slice(9)}`,
    ],
    ['in full width', `${String.fromCharCode(value.charCodeAt(0) + 0xfee0)}${value.slice(1)}`, undefined],
    ['in an address', `https://example.org/a?id=${value}&x=1`, value],
  ])('%s', (_where, text, expected) => {
    const wide = text.split(' ')[0] ?? '';
    expect(found(lexicon, text).join('|')).toBe(expected ?? wide);
  });

  test.each([
    ['part of a longer word', `x${value} ${value}x 1${value} ${value}1 _${value} ${value}_`],
    ['part of a mailbox or host', `${value}@x.org x@${value} ${value}.evil.org ${value}[.]evil.org`],
    ['spaced, or cut', `${value.slice(0, 9)} ${value.slice(9)} ${value.slice(0, -1)} ${value.slice(1)}`],
    [
      'over two lines or blocks',
      `${value.slice(0, 9)}\n${value.slice(9)} ${value.slice(0, 9)}\uffff${value.slice(9)}`,
    ],
  ])('not where it is %s', (_where, text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

describe('by the rules of its kind', () => {
  test.each([
    ['hex in any case', `${tox.toLowerCase()} ${session.toUpperCase()} ${ethereum.toLowerCase()}`, 3],
    ['bech32 in any case', BECH32.toUpperCase(), 1],
    [
      'hosts and mailboxes in any case',
      `${onion.toUpperCase()} ${email.toUpperCase()} ${xmpp.toUpperCase()}`,
      3,
    ],
    ['not base58', `${bitcoin.toLowerCase()} ${monero.toUpperCase()}`, 0],
    ['not with another letter', tox.replace('F', 'E') + onion.replace('b', 'd'), 0],
  ])('%s', (_, text, count) => {
    expect(found(lexicon, text)).toHaveLength(count);
  });
});

describe('a mailbox', () => {
  test.each([
    ['mailto:grey.heron@mail.example.org?subject=x', 'grey.heron@mail.example.org'],
    ['xmpp:grey.heron@jabber.example/phone', 'grey.heron@jabber.example'],
    ['grey.heron[@]mail[.]example[.]org', 'grey.heron[@]mail[.]example[.]org'],
    ['grey[.]heron(at)mail(dot)example{.}org!', 'grey[.]heron(at)mail(dot)example{.}org'],
    ['grey.heron@mail[.example\\.org', 'grey.heron@mail[.example\\.org'],
    ['grey.heron[AT]mail.example.org', 'grey.heron[AT]mail.example.org'],
    ['grey.heron＠mail.example.org:5222', 'grey.heron＠mail.example.org'],
    ['- grey.heron@mail.example.org.', 'grey.heron@mail.example.org'],
    ['<grey.heron@mail.example.org>', 'grey.heron@mail.example.org'],
    ['почта:grey.heron@mail.example.org', 'grey.heron@mail.example.org'],
    ['42@heron.example', '42@heron.example'],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual([expected]);
  });

  test.each([
    ['x.grey.heron@mail.example.org x-grey.heron@mail.example.org x+grey.heron@mail.example.org'],
    ['x[.]grey.heron@mail.example.org @grey.heron@mail.example.org'],
    ['grey.heron@mail.example.org.evil grey.heron@mail.example.org-evil grey.heron@mail.example.org[.]evil'],
    ['grey.heron@mail.example.orgs grey.heron@mail-example.org grey heron@mail.example.org'],
    ['grey.heron at mail.example.org grey.heron @mail.example.org grey.heron@ mail.example.org'],
    ['grey-heron@mail.example.org greyheron@mail.example.org 4-2@heron.example'],
  ])('not in %s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

describe('an onion address', () => {
  test.each([
    [`http://${onion}/blog/Killnet?x=1`, onion],
    [`hxxp://${onion.replace('.', '[.]')}/`, onion.replace('.', '[.]')],
    [`${onion.replace('.', '(.)')}:8080`, onion.replace('.', '(.)')],
    [`http://www.${onion}`, onion],
    [`https://${onion}.ly/blog`, onion],
    [`hxxps://${onion}[.]ws.`, onion],
    [`see ${OLD_ONION}.`, OLD_ONION],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual([expected]);
  });

  test.each([
    [`x-${onion} x@${onion} x@mail.${onion}`],
    [
      `${onion}.ly.example ${onion}.ly-x ${onion}-x ${onion.replace('.onion', '.com')} ${onion.replace('.onion', '')}`,
    ],
  ])('not in %s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

test('no name inside a contact is marked', () => {
  expect(found(lexicon, 'info@ransomed.example')).toEqual(['info@ransomed.example']);
  expect(found(lexicon, `Heron: ${email} Heron`)).toEqual(['Heron', email, 'Heron']);
  expect(found(lexicon, `http://${onion}/Heron`)).toEqual([onion]);
});

test('a name that reads as one is compared as one', () => {
  const aliases = lexiconOf([email, `http://${onion}/`, bitcoin]);
  expect(found(aliases, `${email} ${onion} ${bitcoin} x${email}`)).toEqual([email, onion, bitcoin]);
});

test('one contact of two entities is of both', () => {
  const shared = lexiconOf([contact(email), contact(email.toUpperCase(), 'xmpp')]);
  expect(mentionsIn(shared, email).map(({ form }) => form)).toEqual([email]);
  expect(shared.postings(0).map(({ pk }) => pk)).toEqual([0, 1]);
});

test('a contact counts by itself, and says who else is meant', () => {
  const actor = lexiconOf([]);
  expect(rulings(actor, email)).toEqual([]);
  expect(rulings(lexicon, `${email} Foo, ${tox}`)).toEqual([`${email}: name`, `${tox}: name`]);
});

describe('what can’t be found is left out', () => {
  test.each([['no'], ['a contact with spaces'], ['連絡先は秘密です']])('%s', (value) => {
    expect(lexiconOf([contact(value)]).leftOut).toBe(1);
  });
});

describe('floods', () => {
  const PIECES = [
    `${email} `,
    `${onion}/`,
    tox,
    'info ',
    'info@',
    '@mail@',
    't.me/mail/',
    'grey.heron@',
    `${bitcoin}x`,
  ];
  test.each(PIECES)('of %s: what stands behind is found', (piece) => {
    const flood = piece.repeat(30_000 / piece.length);
    const last = mentionsIn(lexicon, `${flood} by Killnet`).at(-1);
    expect(last).toEqual({ start: flood.length + 4, end: flood.length + 11, form: 'killnet' });
  });
});
