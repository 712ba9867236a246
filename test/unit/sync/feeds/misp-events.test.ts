// What events of MISP say of actors.
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import type { Tlp } from '../../../../lib/intel/tlp.ts';
import { misp, type MispConfig } from '../../../../lib/sync/feeds/misp.ts';
import { makeUuid } from '../../../make/entity.ts';
import { KILLNET, makeMetCluster, metGalaxy, shown, startWithEvents } from '../../../make/misp-server.ts';
import { namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';
import { makeMispEvent, type MispEvent, secondOf, THREAT_ACTORS } from '../../../servers/misp/data.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

const configOf = ({ origin }: { origin: string }, over: Partial<MispConfig> = {}): MispConfig => ({
  url: origin,
  galaxies: [],
  events: true,
  ...over,
});

describe('events of a server', () => {
  it('name actors by their galaxies, with all that is known of them', async () => {
    const cluster = makeMetCluster('Killnet');
    const server = await startWithEvents([makeMispEvent(1, [KILLNET], { Galaxy: [metGalaxy(cluster)] })]);
    const { intake } = await runFeed(misp, configOf(server));
    expect(intake.entities).toMatchObject([
      {
        id: `misp:${String(cluster['uuid'])}`,
        kind: 'threat-actor',
        names: [{ value: 'Killnet' }, { value: 'Killnet Crew' }],
        origin: { country: 'RU' },
      },
    ]);
  });

  it('name actors by their tags alone', async () => {
    const server = await startWithEvents([
      makeMispEvent(1, [
        KILLNET,
        'misp-galaxy:mitre-intrusion-set="APT1 - G0006"',
        'misp-galaxy:sector="Energy"',
      ]),
      makeMispEvent(2, ['misp-galaxy:threat-actor="killnet"', 'osint:source-type="blog-post"']),
    ]);
    const { intake } = await runFeed(misp, configOf(server));
    expect(intake.entities).toMatchObject([
      { id: 'ext:misp-galaxy:threat-actor="killnet"', name: 'killnet', kind: 'threat-actor' },
      {
        name: 'APT1',
        kind: 'intrusion-set',
        names: [{ value: 'APT1' }, { value: 'G0006', type: 'external-id' }],
        links: ['ext:misp-galaxy:mitre-intrusion-set="apt1 - g0006"', 'ext:mitre-attack:G0006'],
      },
    ]);
    expect(intake.counts.notUsed).toEqual({ 'tag of sector': 1 });
  });

  it('ask for no attributes, and only for events with such tags', async () => {
    const server = await startWithEvents([makeMispEvent(1, ['tlp:clear']), makeMispEvent(2, [KILLNET])]);
    const run = await runFeed(misp, configOf(server));
    const asked = JSON.parse(run.requests[0]?.body ?? '') as { tags: string[] };
    expect(asked).toMatchObject({ metadata: 1 });
    expect(asked.tags).toEqual(
      expect.arrayContaining(['misp-galaxy:threat-actor=%', 'misp-galaxy:ransomware=%']),
    );
    expect((JSON.parse(run.bodies[0] ?? '') as { response: unknown[] }).response).toHaveLength(1);
  });

  it('know custom clusters by their uuid, and nothing where only it is told', async () => {
    const cluster = makeMetCluster('Night Moth', { default: false, Orgc: { name: 'Our Team' } });
    const tag = (uuid: unknown): string => `misp-galaxy:threat-actor="${String(uuid)}"`;
    const server = await startWithEvents([
      makeMispEvent(1, [tag(cluster['uuid'])], { Galaxy: [metGalaxy(cluster)] }),
      makeMispEvent(2, [tag(makeUuid())]),
    ]);
    const { intake } = await runFeed(misp, configOf(server));
    expect(intake.entities).toMatchObject([{ name: 'Night Moth', producer: 'Our Team' }]);
    expect(intake.counts.notUsed).toEqual({ 'tag of an unknown cluster': 1 });
  });

  it('are of no matter for clusters that the server tells anyway', async () => {
    const server = await startWithEvents([
      makeMispEvent(1, ['misp-galaxy:threat-actor="Heron 1"', 'tlp:red']),
    ]);
    const galaxies = [{ uuid: THREAT_ACTORS.uuid, type: 'threat-actor' }];
    const run = await runFeed(misp, configOf(server, { galaxies }));
    expect(shown(run).filter((each) => each.includes('Heron 1'))).toEqual([
      'threat-actor Heron 1 AMBER+STRICT',
    ]);
  });
});

describe('how far a name of an event may be shared', () => {
  it.each<[string, string[][], string]>([
    ['unmarked: as the feed', [[KILLNET]], 'AMBER+STRICT'],
    ['marked', [[KILLNET, 'tlp:green']], 'GREEN!'],
    ['the strictest of two marks', [[KILLNET, 'tlp:green', 'tlp:red']], 'RED!'],
    ['TLP 1.0', [[KILLNET, 'tlp:white']], 'CLEAR!'],
    ['a mark that nobody knows', [[KILLNET, 'tlp:ex:chr']], 'AMBER+STRICT!'],
    [
      'the widest of two events',
      [
        [KILLNET, 'tlp:red'],
        [KILLNET, 'tlp:clear'],
      ],
      'CLEAR!',
    ],
  ])('%s', async (_, events, expected) => {
    const server = await startWithEvents(events.map((tags, index) => makeMispEvent(index + 1, tags)));
    expect(shown(await runFeed(misp, configOf(server)))).toEqual([`threat-actor Killnet ${expected}`]);
  });

  it.each<[string, Tlp, string]>([
    ['tlp:clear', 'GREEN', 'GREEN'],
    ['tlp:red', 'GREEN', 'RED!'],
  ])(
    'a cluster of one’s own in an event of %s, in a feed of TLP:%s: %s',
    async (mark, defaultTlp, expected) => {
      const cluster = makeMetCluster('Night Moth', { default: false });
      const server = await startWithEvents([
        makeMispEvent(1, [mark, KILLNET], { Galaxy: [metGalaxy(cluster)] }),
      ]);
      const run = await runFeed(misp, configOf(server), NEVER_RUN, { read: { defaultTlp } });
      expect(shown(run)[0]).toBe(`threat-actor Night Moth ${expected}`);
    },
  );
});

describe('later runs over events', () => {
  it('ask for what was changed since, and see that nothing was', async () => {
    const server = await startWithEvents([makeMispEvent(1, [KILLNET]), makeMispEvent(3, [KILLNET])]);
    const first = await runFeed(misp, configOf(server));
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    expect(second).toMatchObject({ isFull: false, isUnchanged: true, bodies: first.bodies });
    expect(JSON.parse(second.requests[0]?.body ?? '')).toMatchObject({ timestamp: secondOf(3) });
  });

  it('take the newest version of an event, and new ones of the same second', async () => {
    const event = makeMispEvent(1, ['misp-galaxy:threat-actor="Old Name"']);
    const server = await startWithEvents([event, makeMispEvent(3, [KILLNET])]);
    const first = await runFeed(misp, configOf(server));
    Object.assign(event, {
      timestamp: String(secondOf(4)),
      Tag: [{ name: 'misp-galaxy:threat-actor="New Name"' }],
    });
    server.data.events.push(makeMispEvent(3, ['misp-galaxy:threat-actor="Same Second"']));
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    expect(namesIn(second)).toEqual(['Killnet', 'New Name', 'Same Second']);
    const third = await runFeed(misp, configOf(server), second, { now: NOW + 2 * DAY });
    expect(third.isUnchanged).toBe(true);
  });

  it('read many pages', async () => {
    const events = Array.from({ length: 7 }, (_, index) =>
      makeMispEvent(index + 1, [`misp-galaxy:threat-actor="Otter ${index}"`]),
    );
    const server = await startWithEvents(events, { pageCap: 3 });
    expect((await runFeed(misp, configOf(server))).intake.entities).toHaveLength(7);
  });
});

describe.skipIf(!hasSharedData)(`recorded events${sharedDataNote}`, () => {
  it('of an older MISP give its ATT&CK groups, which have their ids elsewhere', async () => {
    const event = (JSON.parse(readShared('misp-rest/event_with_galaxies.json')) as { Event: MispEvent })
      .Event;
    const { intake } = await runFeed(misp, configOf(await startWithEvents([event])));
    const byName = new Map(intake.entities.map((entity): [string, Entity] => [entity.name, entity]));
    expect(byName.get('APT1')).toMatchObject({
      id: 'misp:6a2e693f-24e5-451a-9f88-b36a108e5662',
      kind: 'intrusion-set',
      tlp: 'CLEAR',
      tlpOwn: true,
    });
    expect(byName.get('APT1')?.names.map(({ value }) => value)).toEqual([
      ...['APT1', 'G0006', 'Comment Crew', 'Comment Group', 'Comment Panda'],
    ]);
    expect(intake.refusals).toEqual([]);
  });
});
