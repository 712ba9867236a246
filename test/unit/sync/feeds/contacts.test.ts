// Contacts as STIX and MISP hold them: invented ones of real shapes.
import { describe, expect, it } from 'vitest';
import type { Entity, Name } from '../../../../lib/intel/entity.ts';
import type { Intake } from '../../../../lib/intel/feed.ts';
import { CONTACTS, OLD_ONION } from '../../../make/contacts.ts';
import { makeMispCluster, makeMispValue } from '../../../make/misp.ts';
import { readMade } from '../../../make/read.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../../../make/stix.ts';

const shown = (entity: Entity | undefined): string[] =>
  (entity?.names ?? []).map(({ type, value, platform }) => [type, platform, value].filter(Boolean).join(' '));

const heron = makeStixObject('threat-actor', { name: 'Paper Heron' });
const read = (...objects: unknown[]): Promise<Intake> => readMade(makeStixBundle([heron, ...objects]));

describe('STIX: among the aliases', () => {
  it.each([
    [CONTACTS.tox, `contact tox ${CONTACTS.tox}`],
    ['Heron@Mail.example.org', 'contact email heron@mail.example.org'],
    [`http://${CONTACTS.onion}/blog`, `contact onion ${CONTACTS.onion}`],
    ['https://t.me/s/grey_heron', 'handle telegram @grey_heron'],
    ['hxxps://twitter[.]com/heron', 'handle x @heron'],
    ['https://t.me/+AbCdE-1', 'handle telegram https://t.me/+AbCdE-1'],
    ['Heron', 'alias Heron'],
  ])('%s', async (alias, expected) => {
    const { entities, counts } = await readMade(
      makeStixBundle([makeStixObject('threat-actor', { name: 'Paper Heron', aliases: [alias] })]),
    );
    expect(shown(entities[0])).toEqual(['primary Paper Heron', expected]);
    expect(counts.names).toBe(2);
  });

  it('the headline stays one, whatever its shape', async () => {
    const { entities } = await read(makeStixObject('channel', { name: 'https://t.me/grey_heron' }));
    expect(shown(entities[1])).toEqual(['primary https://t.me/grey_heron']);
  });

  it('a headline that is a handle keeps its platform', async () => {
    const { entities } = await read(
      makeStixObject('channel', { name: '@heron', channel_types: ['Telegram'] }),
    );
    expect(shown(entities[1])).toEqual(['primary telegram @heron']);
  });

  it('handles of one login on two platforms are two', async () => {
    const { entities } = await read(
      makeStixObject('campaign', {
        name: 'Op',
        aliases: ['https://t.me/heron', 'x.com/heron', 'x.com/HERON'],
      }),
    );
    expect(shown(entities[1])).toEqual(['primary Op', 'handle telegram @heron', 'handle x @heron']);
  });
});

it('STIX: in contact_information', async () => {
  const person = makeStixObject('identity', {
    name: 'Heron',
    identity_class: 'individual',
    contact_information: `E-mail: heron@mail.example.org; jabber:heron@mail.example.net, TOX ${CONTACTS.tox}\nphone 12345`,
  });
  const { entities } = await read(person);
  expect(shown(entities[1]).slice(1)).toEqual([
    'contact email heron@mail.example.org',
    'contact xmpp heron@mail.example.net',
    `contact tox ${CONTACTS.tox}`,
  ]);
});

const account = (type: string, login: string, over: Record<string, unknown> = {}) =>
  makeStixObject('user-account', { account_type: type, account_login: login, ...over });

describe('STIX: accounts whose login is an address', () => {
  it.each([
    ['jabber', 'heron@mail.example.org', 'contact xmpp heron@mail.example.org'],
    ['XMPP', 'heron@mail.example.org', 'contact xmpp heron@mail.example.org'],
    ['tox', CONTACTS.tox, `contact tox ${CONTACTS.tox}`],
    ['session', CONTACTS.session, `contact session ${CONTACTS.session}`],
  ])('%s', async (type, login, expected) => {
    const { entities } = await read(account(type, login, { display_name: 'Heron' }));
    expect(shown(entities[1])).toEqual(['primary Heron', expected]);
  });

  it('an id of Telegram is a handle there', async () => {
    const { entities } = await read(account('telegram', 'heron', { user_id: '777000111' }));
    expect(shown(entities[1])).toEqual([
      'primary heron',
      'handle telegram @heron',
      'handle telegram 777000111',
    ]);
  });

  it.each([
    ['jabber', 'heron'],
    ['tox', 'heron@mail.example.org'],
    ['windows-domain', 'heron@corp.example.org'],
  ])('not %s %s', async (type, login) => {
    const { entities, counts } = await read(account(type, login));
    expect(entities).toHaveLength(1);
    expect(counts.notUsed).toEqual({ 'user-account (no public platform)': 1 });
  });
});

const OBSERVABLES = [
  ['email-addr', { value: 'Heron@mail.example.org' }, 'contact email heron@mail.example.org'],
  ['domain-name', { value: OLD_ONION }, `contact onion ${OLD_ONION}`],
  ['hostname', { value: CONTACTS.onion }, `contact onion ${CONTACTS.onion}`],
  ['url', { value: `http://www.${CONTACTS.onion}:80/x` }, `contact onion ${CONTACTS.onion}`],
  ['cryptocurrency-wallet', { value: CONTACTS.bitcoin }, `contact bitcoin ${CONTACTS.bitcoin}`],
  ['cryptocurrency-wallet', { address: CONTACTS.monero }, `contact monero ${CONTACTS.monero}`],
  ['cryptocurrency-wallet', { value: CONTACTS.wallet }, `contact wallet ${CONTACTS.wallet}`],
] as const;

describe('STIX: observables', () => {
  it.each(OBSERVABLES)('%s %j of whom a relationship gives it to', async (type, over, expected) => {
    const observable = makeStixObject(type, over);
    for (const relation of [
      makeStixRelation(heron, 'uses', observable),
      makeStixRelation(observable, 'related-to', heron),
    ]) {
      const { entities, assertions, counts } = await read(observable, relation);
      expect(shown(entities[0])).toEqual(['primary Paper Heron', expected]);
      expect([assertions, counts.names, counts.notUsed, counts.refused]).toEqual([[], 2, {}, 0]);
    }
  });

  it.each([
    ['domain-name', { value: 'example.org' }],
    ['url', { value: 'https://example.org/' }],
    ['email-addr', { value: 'heron' }],
    ['cryptocurrency-wallet', { value: 'heron@mail.example.org' }],
    ['ipv4-addr', { value: '192.0.2.1' }],
  ])('%s %j is no contact', async (type, over) => {
    const observable = makeStixObject(type, over);
    const { entities, counts } = await read(observable, makeStixRelation(heron, 'uses', observable));
    expect(shown(entities[0])).toEqual(['primary Paper Heron']);
    expect(counts.notUsed).toEqual({ [type]: 1, [`relationship (${type})`]: 1 });
  });

  const mail = makeStixObject('email-addr', { value: 'victim@mail.example.org' });

  it('are not of whom aims at them, and not of nobody', async () => {
    const { entities, counts } = await read(mail, makeStixRelation(heron, 'targets', mail));
    expect(shown(entities[0])).toEqual(['primary Paper Heron']);
    expect(counts.notUsed).toEqual({ 'email-addr': 1, 'relationship (email-addr)': 1 });
    expect((await read(mail)).counts.notUsed).toEqual({ 'email-addr': 1 });
  });

  it('say who says so, and until when', async () => {
    const team = makeStixObject('identity', { name: 'Example Team', identity_class: 'organization' });
    const relation = makeStixRelation(heron, 'uses', mail, {
      created_by_ref: team.id,
      start_time: '2024-01-01T00:00:00Z',
      stop_time: '2025-01-01T00:00:00Z',
    });
    const { entities } = await read(mail, relation, team);
    expect(entities[0]?.names[1]).toEqual({
      type: 'contact',
      value: 'victim@mail.example.org',
      platform: 'email',
      producer: 'Example Team',
      validFrom: '2024-01-01T00:00:00Z',
      validUntil: '2025-01-01T00:00:00Z',
    } satisfies Name);
  });

  it('that are withdrawn give nothing', async () => {
    const gone = { ...mail, revoked: true };
    const { entities } = await read(gone, makeStixRelation(heron, 'uses', gone));
    expect(shown(entities[0])).toEqual(['primary Paper Heron']);
    const relation = makeStixRelation(heron, 'uses', mail, { revoked: true });
    expect(shown((await read(mail, relation)).entities[0])).toEqual(['primary Paper Heron']);
  });

  const CLEAR = { object_marking_refs: ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487'] };
  const RED = { object_marking_refs: ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'] };

  it('that are marked stricter than whose they are would show too freely as its names', async () => {
    const open = makeStixObject('threat-actor', { name: 'Grey Crane', ...CLEAR });
    const relate = (over: object, by: object): Promise<Intake> => {
      const observable = { ...mail, ...over };
      return readMade(
        makeStixBundle([open, observable, makeStixRelation(open, 'uses', observable, { ...by })]),
      );
    };
    expect(shown((await relate(CLEAR, CLEAR)).entities[0])).toHaveLength(2);
    for (const [over, by] of [
      [RED, CLEAR],
      [CLEAR, RED],
      [{}, CLEAR],
    ] as const) {
      const { entities, counts } = await relate(over, by);
      expect(shown(entities[0])).toEqual(['primary Grey Crane']);
      expect(counts.notUsed).toEqual({ 'email-addr (marked stricter than whose it is)': 1 });
    }
  });

  it('of accounts: the handle becomes the actor’s too, the account and the relation stay', async () => {
    const telegram = account('telegram', 'grey_heron', { display_name: 'Grey' });
    const { entities, assertions, counts } = await read(telegram, makeStixRelation(heron, 'uses', telegram));
    expect(entities.map(shown)).toEqual([
      ['primary Paper Heron', 'handle telegram @grey_heron'],
      ['primary Grey', 'handle telegram @grey_heron'],
    ]);
    expect([assertions.length, counts.notUsed]).toEqual([1, {}]);
  });

  it('of accounts have a mailbox of their own', async () => {
    const telegram = account('telegram', 'grey_heron');
    const { entities } = await read(telegram, mail, makeStixRelation(telegram, 'related-to', mail));
    expect(shown(entities[1])).toEqual([
      ...['primary grey_heron', 'handle telegram @grey_heron', 'contact email victim@mail.example.org'],
    ]);
  });
});

describe('MISP', () => {
  const readMeta = async (meta: Record<string, unknown>): Promise<string[]> => {
    const cluster = makeMispCluster([makeMispValue('Heron', { meta })], { type: 'ransomware' });
    return shown((await readMade(cluster)).entities[0]).slice(1);
  };

  it('links: hidden services and channels, no sites of the open web', async () => {
    const links = [
      ...[`http://${CONTACTS.onion}/`, `http://${CONTACTS.onion}/blog`, OLD_ONION, 'http://short.onion'],
      ...['https://t.me/grey_heron', 'https://example.org/', `https://${OLD_ONION}.ly/`, ''],
    ];
    expect(await readMeta({ links })).toEqual([
      ...[`contact onion ${CONTACTS.onion}`, `contact onion ${OLD_ONION}`, 'handle telegram @grey_heron'],
    ]);
  });

  it.each([`http:// ${OLD_ONION}/`, `http;//${OLD_ONION}`, `http:///${OLD_ONION}`])(
    'links with a slip in them: %s',
    async (link) => {
      expect(await readMeta({ links: [link] })).toEqual([`contact onion ${OLD_ONION}`]);
    },
  );

  it('ransom notes: whom to write and where to pay, not the mail provider', async () => {
    const note = `All your files … write to heron@${OLD_ONION} (register at http://${OLD_ONION}) or heron@mail.example.org.\nPay: ${CONTACTS.bitcoin}`;
    expect(await readMeta({ ransomnotes: [note, note] })).toEqual([
      `contact email heron@${OLD_ONION}`,
      'contact email heron@mail.example.org',
      `contact bitcoin ${CONTACTS.bitcoin}`,
    ]);
  });

  it('more contacts than anybody has are refused, and said once', async () => {
    const links = Array.from({ length: 1_100 }, (_, at) => `heron${at}@mail.example.org`);
    const cluster = makeMispCluster([makeMispValue('Heron', { meta: { links } })]);
    const { entities, refusals } = await readMade(cluster);
    expect(entities[0]?.names).toHaveLength(1_001);
    expect(refusals.map(({ reason }) => reason)).toEqual(['too-many-names']);
  });
});
