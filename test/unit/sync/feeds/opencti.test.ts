import { describe, expect, it } from 'vitest';
import { openCti, type OpenCtiConfig } from '../../../../lib/sync/feeds/opencti.ts';
import { exploreOpenCti } from '../../../../lib/sync/feeds/opencti/explore.ts';
import { codeOf, explore, type FeedRun, namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { started } from '../../../make/started.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import type { Fault } from '../../../servers/faults.ts';
import type { Login } from '../../../servers/logins.ts';
import { type OpenCtiData, type OpenCtiServer, startOpenCtiServer } from '../../../servers/opencti-server.ts';
import {
  dayOf,
  makeMarking,
  makeNode,
  makeRelation,
  referencesOf,
  UNKNOWN_DATES,
} from '../../../servers/opencti/data.ts';
import { jsonReply, type Reply, serve } from '../../../servers/serve.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

const start = (data: Partial<OpenCtiData> = {}, login?: Login): Promise<OpenCtiServer> =>
  started(
    startOpenCtiServer({
      data: { objects: [], relations: [], ...data },
      ...(login === undefined ? {} : { login }),
    }),
  );

const configOf = ({ origin }: { origin: string }, over: Partial<OpenCtiConfig> = {}): OpenCtiConfig => ({
  url: origin,
  pageSize: 3,
  ...over,
});

const otters = (count: number): ReturnType<typeof makeNode>[] =>
  Array.from({ length: count }, (_, index) =>
    makeNode('Intrusion-Set', `Otter ${index + 1}`, { updated_at: dayOf(index + 1) }),
  );

const find = ({ intake }: FeedRun, name: string) => intake.entities.find((entity) => entity.name === name);

describe('a first run', () => {
  it('brings all kinds, in pages', async () => {
    const objects = [
      makeNode('Threat-Actor-Group', 'Group', { threat_actor_types: ['activist'] }),
      makeNode('Threat-Actor-Individual', 'Person'),
      makeNode('Intrusion-Set', 'Set', { aliases: ['The Set', null] }),
      makeNode('Campaign', '#OpHeron'),
      makeNode('Malware', 'Malware', { malware_types: ['bot'] }),
      makeNode('Tool', 'Tool'),
      makeNode('Channel', 'Heron News', { channel_types: ['Telegram'], aliases: ['@heron'] }),
      makeNode('Narrative', 'Narrative'),
      makeNode('Attack-Pattern', 'Phishing'),
    ];
    const run = await runFeed(openCti, configOf(await start({ objects })));
    expect(run.intake.entities.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      ...[
        'campaign #OpHeron',
        'channel Heron News',
        'intrusion-set Set',
        'malware Malware',
        'narrative Narrative',
      ],
      ...['threat-actor Group', 'threat-actor Person', 'tool Tool'],
    ]);
    expect(run).toMatchObject({ isFull: true, isUnchanged: false, intake: { format: 'opencti' } });
    expect(run.requests).toHaveLength(4);
    expect(find(run, 'Group')?.types).toEqual(['activist']);
    expect(find(run, 'Heron News')?.names[1]).toMatchObject({
      value: '@heron',
      type: 'handle',
      platform: 'telegram',
    });
  });

  it('takes over what is known of an object, and who made it', async () => {
    const maker = makeNode('Organization', 'Example Intel');
    const node = makeNode('Intrusion-Set', 'Otter', {
      description: 'A **group**.',
      confidence: 75,
      createdBy: maker,
      first_seen: '2021-05-01T00:00:00.000Z',
      last_seen: UNKNOWN_DATES.last_seen,
      primary_motivation: 'ideology',
      externalReferences: referencesOf(
        { source_name: 'mitre-attack', external_id: 'G9001', url: 'https://attack.mitre.org/groups/G9001' },
        { source_name: 'Report', url: 'javascript:alert(1)' },
      ),
    });
    const run = await runFeed(openCti, configOf(await start({ objects: [node] })));
    expect(find(run, 'Otter')).toMatchObject({
      id: `stix:${node.standard_id}`,
      producer: 'Example Intel',
      confidence: { value: 75, scale: 'stix' },
      firstSeen: '2021-05-01T00:00:00.000Z',
      motivations: ['ideology'],
      links: [`stix:${node.standard_id}`, 'ext:mitre-attack:G9001'],
      tlp: 'AMBER+STRICT',
    });
    expect(find(run, 'Otter')).not.toHaveProperty('lastSeen');
    expect(JSON.stringify(run.intake.entities)).not.toContain('javascript');
    expect(run.intake.counts.notUsed).toEqual({ 'identity (producer)': 1 });
  });

  it.each([
    ['TLP', 'TLP:GREEN', { tlp: 'GREEN', tlpOwn: true }],
    ['TLP', 'TLP:AMBER+STRICT', { tlp: 'AMBER+STRICT', tlpOwn: true }],
    ['PAP', 'PAP:RED', { tlp: 'AMBER+STRICT', pap: 'PAP:RED' }],
  ])('keeps markings: %s %s', async (type, definition, expected) => {
    const node = makeNode('Campaign', 'Otter', { objectMarking: [makeMarking(type, definition)] });
    const run = await runFeed(openCti, configOf(await start({ objects: [node] })));
    expect(find(run, 'Otter')).toMatchObject(expected);
  });

  it('shows statements as a notice', async () => {
    const node = makeNode('Campaign', 'Otter', {
      objectMarking: [makeMarking('statement', 'Copyright Example'), makeMarking('TLP', 'TLP:CLEAR')],
    });
    const { intake } = await runFeed(openCti, configOf(await start({ objects: [node] })));
    expect([intake.notice, intake.entities[0]?.tlp]).toEqual(['Copyright Example', 'CLEAR']);
  });

  it('leaves out what was revoked', async () => {
    const objects = [makeNode('Campaign', 'Old', { revoked: true }), makeNode('Campaign', 'New')];
    const run = await runFeed(openCti, configOf(await start({ objects })));
    expect([namesIn(run), run.intake.counts.withdrawn]).toEqual([['New'], 1]);
  });
});

describe('relations', () => {
  it('connect what was read, and bring places, identities and incidents along', async () => {
    const maker = makeNode('Organization', 'Example Intel');
    const actor = makeNode('Threat-Actor-Group', 'Otter', { createdBy: maker });
    const malware = makeNode('Malware', 'Dam');
    const country = makeNode('Country', 'Ruritania', { x_opencti_aliases: ['RU'] });
    const sector = makeNode('Sector', 'Energy', {
      x_opencti_aliases: ['Utilities'],
      objectMarking: [makeMarking('TLP', 'TLP:RED')],
    });
    const incident = makeNode('Incident', 'The Flood', { incident_type: 'ddos' });
    const relations = [
      makeRelation(actor, 'uses', malware, { confidence: 50, start_time: '2024-08-01T00:00:00.000Z' }),
      makeRelation(actor, 'originates-from', country, { createdBy: maker }),
      makeRelation(actor, 'targets', sector),
      makeRelation(incident, 'attributed-to', actor),
      makeRelation(actor, 'uses', makeNode('Attack-Pattern', 'Phishing')),
      makeRelation(actor, 'indicates', malware),
    ];
    const run = await runFeed(openCti, configOf(await start({ objects: [actor, malware], relations })));
    expect(run.intake.assertions.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['uses', `stix:${actor.standard_id}`, `stix:${malware.standard_id}`],
      ['originates-from', `stix:${actor.standard_id}`, `stix:${country.standard_id}`],
      ['targets', `stix:${actor.standard_id}`, `stix:${sector.standard_id}`],
      ['attributed-to', `stix:${incident.standard_id}`, `stix:${actor.standard_id}`],
    ]);
    expect(run.intake.assertions[0]).toMatchObject({
      start: '2024-08-01T00:00:00.000Z',
      confidence: { value: 50 },
    });
    expect(run.intake.assertions[0]).not.toHaveProperty('stop');
    expect(namesIn(run)).toEqual(['Dam', 'Energy', 'Otter', 'Ruritania', 'The Flood']);
    expect(find(run, 'Otter')?.origin).toEqual({ country: 'Ruritania' });
    expect(find(run, 'Energy')).toMatchObject({
      kind: 'identity',
      tlp: 'RED',
      names: [{}, { value: 'Utilities' }],
    });
    expect(find(run, 'The Flood')).toMatchObject({ kind: 'incident', types: ['ddos'] });
    expect(find(run, 'Ruritania')?.names).toHaveLength(1);
    expect(run.intake.counts.refused).toBe(0);
  });

  it('with an end that may not be seen are refused, and listed', async () => {
    const relations = [makeRelation(null, 'uses', makeNode('Malware', 'Dam'))];
    const { intake } = await runFeed(openCti, configOf(await start({ relations })));
    expect(intake.refusals.map(({ reason }) => reason)).toEqual(['bad-relation']);
  });
});

describe('the next run', () => {
  it('finds nothing new, and keeps nothing', async () => {
    const objects = otters(7);
    const relations = [makeRelation(objects[0] ?? null, 'related-to', objects[1] ?? null)];
    const server = await start({ objects, relations });
    const first = await runFeed(openCti, configOf(server));
    expect([first.intake.entities.length, first.intake.assertions.length]).toEqual([7, 1]);
    const second = await runFeed(openCti, configOf(server), first, { now: NOW + DAY });
    expect(second).toMatchObject({ isFull: false, isUnchanged: true, bodies: first.bodies });
    expect(second.memory).toEqual(first.memory);
  });

  it('asks for what was updated since, takes newer versions, and misses nothing of the same moment', async () => {
    const objects = otters(7);
    const server = await start({ objects });
    const first = await runFeed(openCti, configOf(server));
    Object.assign(objects[1] ?? {}, { name: 'Otter the Second', updated_at: dayOf(20) });
    server.data.objects.push(makeNode('Tool', 'Same Moment', { updated_at: dayOf(7) }));
    const second = await runFeed(openCti, configOf(server), first, { now: NOW + DAY });
    expect(namesIn(second)).toEqual([
      ...[
        'Otter 1',
        'Otter 3',
        'Otter 4',
        'Otter 5',
        'Otter 6',
        'Otter 7',
        'Otter the Second',
        'Same Moment',
      ],
    ]);
    expect(JSON.parse(second.requests[0]?.body ?? '')).toMatchObject({
      variables: { filters: { filters: [{ key: ['updated_at'], operator: 'gte', values: [dayOf(7)] }] } },
    });
    expect(second.bodies).toHaveLength(first.bodies.length + 1);
  });

  it('knows deletions only from a full one, each seventh day', async () => {
    const server = await start({ objects: otters(4) });
    const first = await runFeed(openCti, configOf(server));
    server.data.objects.shift();
    const soon = await runFeed(openCti, configOf(server), first, { now: NOW + DAY });
    expect([soon.isFull, soon.intake.entities.length]).toEqual([false, 4]);
    const week = await runFeed(openCti, configOf(server), soon, { now: NOW + 7 * DAY });
    expect([week.isFull, week.intake.entities.length]).toEqual([true, 3]);
  });
});

describe('answers of no use', () => {
  const graphql = (code: string, status: number): Fault => ({
    kind: 'status',
    status,
    body: JSON.stringify({ errors: [{ message: 'No.', extensions: { code } }], data: null }),
  });

  it.each<[string, Fault, string]>([
    ['the same page for ever', { kind: 'same-page' }, 'endless'],
    ['no login', graphql('AUTH_REQUIRED', 200), 'login-refused'],
    ['no right to know', graphql('FORBIDDEN_ACCESS', 200), 'not-allowed'],
    ['a version without these fields', graphql('GRAPHQL_VALIDATION_FAILED', 400), 'not-understood'],
    ['an error of the server', graphql('DATABASE_ERROR', 500), 'server-failed'],
    ['401 of a proxy', { kind: 'status', status: 401 }, 'login-refused'],
    ['502', { kind: 'status', status: 502, body: '<html>' }, 'server-failed'],
    ['429', { kind: 'status', status: 429 }, 'too-often'],
    ['a web page', { kind: 'status', status: 200, body: '<html>' }, 'not-understood'],
    ['another API', { kind: 'status', status: 200, body: '{"data":{"me":1}}' }, 'not-understood'],
    ['JSON cut short', { kind: 'truncated', after: 100 }, 'not-json'],
  ])('%s', async (_, fault, code) => {
    const proxy = await started(startFaultProxy((await start({ objects: otters(7) })).origin));
    proxy.set(fault);
    expect(await codeOf(runFeed(openCti, configOf(proxy)))).toBe(code);
  });

  it('a page of which a part failed: a marking may be missing', async () => {
    const node = makeNode('Campaign', 'Otter', { objectMarking: new Error('no index') });
    expect(await codeOf(runFeed(openCti, configOf(await start({ objects: [node] }))))).toBe('server-failed');
  });

  it('a next page without a cursor', async () => {
    const connection = { edges: [], pageInfo: { hasNextPage: true, endCursor: '' } };
    const server = await started(serve(() => jsonReply({ data: { stixDomainObjects: connection } })));
    expect(await codeOf(runFeed(openCti, configOf(server)))).toBe('not-understood');
  });
});

describe('looking around', () => {
  const login: Login = { kind: 'bearer', key: 'token' };

  it.each(['', '/graphql', '/dashboard/threats/'])('finds a server by its address: "%s"', async (path) => {
    const { origin } = await start({}, login);
    const { url, version } = await explore(exploreOpenCti, `${origin}${path}`, login);
    expect([url, version]).toEqual([`${origin}/`, '6.9.9']);
  });

  it('refuses a wrong token, here and in a run', async () => {
    const server = await start({ objects: otters(1) }, login);
    expect(await codeOf(explore(exploreOpenCti, server.origin))).toBe('login-refused');
    expect(await codeOf(runFeed(openCti, configOf(server)))).toBe('login-refused');
    expect(namesIn(await runFeed(openCti, configOf(server), NEVER_RUN, { login }))).toEqual(['Otter 1']);
  });

  it.each<[string, Reply, string]>([
    [
      'a web site',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hi' },
      'not-understood',
    ],
    ['another GraphQL', jsonReply({ data: { about: null } }), 'not-understood'],
    ['nothing', { status: 404, body: '' }, 'not-there'],
  ])('is told that there is no OpenCTI: %s', async (_, reply, code) => {
    const { origin } = await started(serve(() => reply));
    expect(await codeOf(explore(exploreOpenCti, origin))).toBe(code);
  });
});
