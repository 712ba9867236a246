import { describe, expect, it } from 'vitest';
import { misp, type MispConfig } from '../../../../lib/sync/feeds/misp.ts';
import { codeOf, type FeedRun, namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { readMade } from '../../../make/read.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';
import { started } from '../../../make/started.ts';
import { herons } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import type { Fault } from '../../../servers/faults.ts';
import type { Login } from '../../../servers/logins.ts';
import { type MispOptions, type MispServer, startMispServer } from '../../../servers/misp-server.ts';
import { type GalaxyFile, makeCustomCluster, restGalaxy, THREAT_ACTORS } from '../../../servers/misp/data.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

const start = (options: MispOptions = {}): Promise<MispServer> => started(startMispServer(options));

const configOf = ({ origin }: { origin: string }, over: Partial<MispConfig> = {}): MispConfig => ({
  url: origin,
  galaxies: [{ uuid: THREAT_ACTORS.uuid, type: 'threat-actor' }],
  events: false,
  ...over,
});

const bodiesAsked = ({ requests }: FeedRun): Record<string, unknown>[] =>
  requests.map(({ body }) => JSON.parse(body ?? '{}') as Record<string, unknown>);

const find = ({ intake }: FeedRun, name: string) => intake.entities.find((entity) => entity.name === name);

describe('a first run', () => {
  it.each(['wrapped', 'bare', 'named'] as const)(
    'reads all clusters of a galaxy, whatever the shape: %s',
    async (shape) => {
      const run = await runFeed(misp, configOf(await start({ shape, pageCap: 3 })));
      expect(namesIn(run)).toEqual(herons(7));
      expect(run.requests).toHaveLength(4);
      expect(run).toMatchObject({ isFull: true, isUnchanged: false, intake: { format: 'misp' } });
    },
  );

  it('reads elements as a galaxy file has them', async () => {
    const run = await runFeed(misp, configOf(await start()));
    expect(find(run, 'Heron 1')).toMatchObject({
      kind: 'threat-actor',
      producer: 'MISP galaxy',
      origin: { country: 'FR', confidence: 50 },
      targets: ['Japan'],
      description: { en: 'The actor number 1.' },
      references: [{ url: 'https://example.com/report' }],
      links: [`misp:${THREAT_ACTORS.values[0]?.uuid ?? ''}`, 'ext:mitre-attack:G9000'],
      tlp: 'AMBER+STRICT',
    });
  });

  it('goes with a key, bare in its header', async () => {
    const login: Login = { kind: 'misp-key', key: 'a-key' };
    const server = await start({ login });
    expect(namesIn(await runFeed(misp, configOf(server), NEVER_RUN, { login }))).toEqual(herons(7));
    expect(server.asked[0]?.headers).toMatchObject({ authorization: 'a-key', accept: 'application/json' });
    expect(await codeOf(runFeed(misp, configOf(server)))).toBe('login-refused');
  });

  it('tells a role that may not from a key that is wrong', async () => {
    const proxy = await started(startFaultProxy((await start()).origin));
    proxy.set({
      kind: 'status',
      status: 403,
      body: '{"message":"You do not have permission to use this functionality."}',
    });
    expect(await codeOf(runFeed(misp, configOf(proxy)))).toBe('not-allowed');
  });

  it('tells who made a cluster of one’s own, and what it is about', async () => {
    const server = await start();
    const galaxy = {
      id: '9',
      uuid: '12345678-1234-4234-8234-123456789012',
      type: 'our-groups',
      name: 'Ours',
      description: '',
    };
    server.data.galaxies.push(galaxy);
    server.data.clusters.push(makeCustomCluster(galaxy, 'Night Moth'));
    const galaxies = [{ uuid: galaxy.uuid, type: galaxy.type }];
    const run = await runFeed(misp, configOf(server, { galaxies }));
    expect(run.intake.entities).toMatchObject([
      {
        name: 'Night Moth',
        kind: 'threat-actor',
        producer: 'Our Team',
        names: [{}, { value: 'Night Moth Crew' }],
      },
    ]);
  });

  it('can leave out what every MISP has', async () => {
    const server = await start();
    const [galaxy] = server.data.galaxies;
    if (galaxy !== undefined) server.data.clusters.push(makeCustomCluster(galaxy, 'Night Moth'));
    expect(namesIn(await runFeed(misp, configOf(server, { onlyCustom: true })))).toEqual(['Night Moth']);
  });

  it('leaves out what was deleted, and counts it', async () => {
    const server = await start();
    Object.assign(server.data.clusters[0] ?? {}, { deleted: true });
    const { intake } = await runFeed(misp, configOf(server));
    expect([intake.entities.length, intake.counts.withdrawn]).toEqual([6, 1]);
  });
});

describe('the next run', () => {
  it('asks for versions alone, and keeps nothing where none has changed', async () => {
    const server = await start();
    const first = await runFeed(misp, configOf(server));
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    expect(second).toMatchObject({ isFull: false, isUnchanged: true, bodies: first.bodies });
    expect(bodiesAsked(second)).toMatchObject([
      { minimal: 1, page: 1 },
      { minimal: 1, page: 2 },
    ]);
  });

  it('fetches only clusters that are new or have another version', async () => {
    const server = await start();
    const first = await runFeed(misp, configOf(server));
    const [changed] = server.data.clusters;
    const [galaxy] = server.data.galaxies;
    if (changed === undefined || galaxy === undefined) throw new Error('no data');
    Object.assign(changed, { version: '301', value: 'Heron One' });
    const custom = makeCustomCluster(galaxy, 'Night Moth');
    server.data.clusters.push(custom);
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    expect(bodiesAsked(second).at(-1)).toMatchObject({ uuid: [changed.uuid, custom.uuid] });
    expect(namesIn(second)).toEqual(
      [...herons(7).filter((name) => name !== 'Heron 1'), 'Heron One', 'Night Moth'].sort(),
    );
    const third = await runFeed(misp, configOf(server), second, { now: NOW + 2 * DAY });
    expect(third.isUnchanged).toBe(true);
  });

  it.each([
    ['as many as asked for', 10_000, [100, 100, 50]],
    ['less', 60, [100, 100, 100, 70, 10]],
  ])('fetches many in several requests, where the server gives %s', async (_, pageCap, asked) => {
    const values = Array.from({ length: 250 }, (__, index) => ({
      uuid: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
      value: `Otter ${index}`,
    }));
    const { galaxy, clusters } = restGalaxy({ ...THREAT_ACTORS, values });
    const server = await start({ data: { galaxies: [galaxy], clusters, events: [] }, pageCap });
    const first = await runFeed(misp, configOf(server));
    for (const cluster of clusters) Object.assign(cluster, { version: '301', value: `New ${cluster.uuid}` });
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    const counts = bodiesAsked(second).flatMap(({ uuid }) => (Array.isArray(uuid) ? uuid.length : []));
    expect(counts).toEqual(asked);
    expect(namesIn(second).filter((name) => name.startsWith('New'))).toHaveLength(250);
  });

  it('does not ask for ever for what is listed and never comes', async () => {
    const server = await start();
    const first = await runFeed(misp, configOf(server));
    for (const cluster of server.data.clusters) Object.assign(cluster, { version: '301' });
    const second = await runFeed(misp, configOf(server), first, {
      now: NOW + DAY,
      beforeRequest: (count) => {
        if (count === 3) server.data.clusters.splice(0, 3);
      },
    });
    expect(bodiesAsked(second).flatMap(({ uuid }) => (Array.isArray(uuid) ? uuid.length : []))).toEqual([
      7, 3,
    ]);
  });

  it('sees that a cluster is gone, and is followed by a full one', async () => {
    const server = await start();
    const first = await runFeed(misp, configOf(server));
    server.data.clusters.shift();
    const second = await runFeed(misp, configOf(server), first, { now: NOW + DAY });
    expect([second.isFull, namesIn(second)]).toEqual([false, herons(7)]);
    const third = await runFeed(misp, configOf(server), second, { now: NOW + DAY + 1 });
    expect([third.isFull, namesIn(third)]).toEqual([true, herons(7).slice(1)]);
  });

  it('is a full one each seventh day', async () => {
    const server = await start();
    const first = await runFeed(misp, configOf(server));
    expect((await runFeed(misp, configOf(server), first, { now: NOW + 7 * DAY })).isFull).toBe(true);
  });
});

describe('answers of no use', () => {
  it.each<[string, Fault, string]>([
    ['the same page for ever', { kind: 'same-page' }, 'endless'],
    ['a login page', { kind: 'status', status: 200, body: '<html>Login</html>' }, 'not-understood'],
    ['JSON of something else', { kind: 'status', status: 200, body: '{"hello":1}' }, 'not-understood'],
    ['JSON cut short', { kind: 'truncated', after: 200 }, 'not-json'],
    ['401', { kind: 'status', status: 401 }, 'login-refused'],
    ['404', { kind: 'status', status: 404 }, 'not-there'],
    ['429', { kind: 'status', status: 429 }, 'too-often'],
    ['500', { kind: 'status', status: 500 }, 'server-failed'],
  ])('%s', async (_, fault, code) => {
    const proxy = await started(startFaultProxy((await start({ pageCap: 3 })).origin));
    proxy.set(fault);
    expect(await codeOf(runFeed(misp, configOf(proxy)))).toBe(code);
  });

  it('404 for “nothing found” is no failure', async () => {
    const proxy = await started(startFaultProxy((await start()).origin));
    proxy.set({ kind: 'status', status: 404, body: '{"name":"No matches.","message":"No matches."}' });
    expect((await runFeed(misp, configOf(proxy))).intake.entities).toEqual([]);
  });
});

it.each([
  undefined,
  { url: 'https://misp.example.org', galaxies: [], events: false },
  { url: 'file:///etc', galaxies: [], events: true },
  { url: 'https://misp.example.org', galaxies: [{ uuid: 'all', type: 'x' }], events: false },
])('is no configuration: %j', (value) => {
  expect(misp.readConfig(value)).toBeUndefined();
});

describe.skipIf(!hasSharedData)(`public galaxies on a server${sharedDataNote}`, () => {
  it.each(['threat-actor', 'mitre-intrusion-set', 'microsoft-activity-group', '360net'])(
    '%s gives what its file gives',
    async (name) => {
      const text = readShared(`misp-galaxy/${name}.json`);
      const file = JSON.parse(text) as GalaxyFile;
      const { galaxy, clusters } = restGalaxy(file);
      const server = await start({ data: { galaxies: [galaxy], clusters, events: [] } });
      const galaxies = [{ uuid: file.uuid, type: file.type }];
      const { intake } = await runFeed(misp, configOf(server, { galaxies }));
      // Revoked values of a file are clusters like others in a server's database.
      const isRevoked = (value: { revoked?: boolean }): boolean => value.revoked === true;
      const withdrawn = new Set(file.values.filter(isRevoked).map(({ uuid }) => `misp:${uuid}`));
      const values = file.values.filter((value) => !isRevoked(value));
      const fromFile = await readMade({ ...file, values }, { defaultTlp: 'AMBER+STRICT' });
      const there = intake.entities.filter(({ id }) => !withdrawn.has(id));
      expect(there).toEqual(fromFile.entities);
      expect(intake.assertions.filter(({ from }) => !withdrawn.has(from))).toEqual(fromFile.assertions);
    },
  );
});
