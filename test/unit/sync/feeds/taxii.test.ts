import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../lib/sync/feeds/remote.ts';
import { taxii } from '../../../../lib/sync/feeds/taxii.ts';
import { codeOf, namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { hasSharedData, sharedDataNote } from '../../../make/shared-data.ts';
import type { StixObject } from '../../../make/stix.ts';
import { herons, makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import type { Login } from '../../../servers/logins.ts';
import { dayOf, recordedData, smallData } from '../../../servers/taxii/data.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

/** A newer version of an object. */
const renamed = (object: StixObject, name: string): StixObject => ({
  ...object,
  name,
  modified: '2025-05-05T00:00:00.000Z',
});

describe('a first run', () => {
  it('brings all pages of a collection, read as STIX', async () => {
    const run = await runFeed(taxii, taxiiConfig(await startTaxii()));
    expect(namesIn(run)).toEqual(herons(12));
    expect(run).toMatchObject({ isFull: true, isUnchanged: false });
    expect(run.requests).toHaveLength(3);
    expect(run.intake).toMatchObject({ format: 'taxii', counts: { refused: 0, withdrawn: 0 } });
    expect(run.intake.entities[0]).toMatchObject({
      kind: 'intrusion-set',
      producer: 'The MITRE Corporation',
    });
  });

  it('asks only for kinds of use, with the exact media type, the same filters on every page', async () => {
    const server = await startTaxii();
    const { requests, intake } = await runFeed(taxii, taxiiConfig(server));
    const urls = requests.map(({ url }) => new URL(url).searchParams);
    expect(new Set(urls.map((query) => query.get('match[type]'))).size).toBe(1);
    expect(urls.map((query) => query.get('limit'))).toEqual(['5', '5', '5']);
    expect(urls[0]?.get('match[type]')?.split(',')).toEqual(
      expect.arrayContaining(['threat-actor', 'narrative', 'relationship', 'marking-definition']),
    );
    expect(requests[0]?.headers).toEqual({ accept: 'application/taxii+json;version=2.1' });
    expect(intake.counts.notUsed).not.toHaveProperty('indicator');
  });

  it('of an empty collection brings nothing, and is no failure', async () => {
    const server = await startTaxii({ data: smallData(0) });
    server.remove('identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5');
    const { intake, bodies } = await runFeed(taxii, taxiiConfig(server));
    expect([intake.entities, bodies]).toEqual([[], []]);
  });

  it.each<Login>([
    { kind: 'basic', user: 'reader', password: 'pass:wörd' },
    { kind: 'bearer', key: 'token' },
  ])('goes with a login: $kind', async (login) => {
    const server = await startTaxii({ login });
    expect(namesIn(await runFeed(taxii, taxiiConfig(server), NEVER_RUN, { login }))).toEqual(herons(12));
    expect(await codeOf(runFeed(taxii, taxiiConfig(server)))).toBe('login-refused');
  });

  it('works where the server caps its pages', async () => {
    const server = await startTaxii({ pageCap: 2 });
    expect(namesIn(await runFeed(taxii, taxiiConfig(server, { pageSize: 500 })))).toEqual(herons(12));
  });
});

describe('the next run', () => {
  it('finds nothing new, and keeps nothing', async () => {
    const server = await startTaxii();
    const first = await runFeed(taxii, taxiiConfig(server));
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(second).toMatchObject({ isFull: false, isUnchanged: true, bodies: first.bodies });
    expect(namesIn(second)).toEqual(herons(12));
    const third = await runFeed(taxii, taxiiConfig(server), second, { now: NOW + 2 * DAY });
    expect(third).toMatchObject({ isUnchanged: true, memory: second.memory });
  });

  it('asks only for what was added since, and takes newer versions', async () => {
    const data = smallData();
    const server = await startTaxii({ data });
    const first = await runFeed(taxii, taxiiConfig(server));
    const heron = data.collections[0]?.objects.find(({ object }) => object['name'] === 'Heron 3')?.object;
    server.add(renamed(heron as StixObject, 'Heron the Third'), dayOf(40));
    server.add(makeActor('Quiet Moth'), dayOf(41));
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(namesIn(second)).toEqual(
      [...herons(12).filter((name) => name !== 'Heron 3'), 'Heron the Third', 'Quiet Moth'].sort(),
    );
    expect(second).toMatchObject({ isFull: false, isUnchanged: false });
    expect(second.bodies).toHaveLength(first.bodies.length + 1);
    expect(second.intake.counts.notUsed).not.toHaveProperty('intrusion-set (older version)');
  });

  it('goes over several pages, with the same date on each', async () => {
    const server = await startTaxii();
    const first = await runFeed(taxii, taxiiConfig(server));
    const moths = Array.from({ length: 11 }, (_, index) => `Moth ${index}`);
    moths.forEach((name, index) => server.add(makeActor(name), dayOf(40 + index)));
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(namesIn(second)).toEqual([...herons(12), ...moths].sort());
    const dates = second.requests.map(({ url }) => new URL(url).searchParams.get('added_after'));
    expect(dates).toEqual(Array.from({ length: 3 }, () => '2024-08-12T23:59:59.999Z'));
  });

  it('misses nothing that was added at the very moment of the last', async () => {
    const server = await startTaxii();
    const first = await runFeed(taxii, taxiiConfig(server));
    server.add(makeActor('Same Moment'), dayOf(13));
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(namesIn(second)).toContain('Same Moment');
  });

  it('knows deletions only from a full one, each seventh day or as configured', async () => {
    const data = smallData();
    const server = await startTaxii({ data });
    const first = await runFeed(taxii, taxiiConfig(server));
    server.remove(data.collections[0]?.objects[1]?.object.id ?? '');
    const soon = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + 6.9 * DAY });
    expect([soon.isFull, namesIn(soon)]).toEqual([false, herons(12)]);
    const week = await runFeed(taxii, taxiiConfig(server), soon, { now: NOW + 7 * DAY });
    expect([week.isFull, namesIn(week).length]).toEqual([true, 11]);
    const daily = taxiiConfig(server, { fullEvery: 1 });
    const next = await runFeed(taxii, daily, week, { now: NOW + 8 * DAY });
    expect(next.isFull).toBe(true);
  });

  it('takes withdrawn objects out', async () => {
    const data = smallData();
    const server = await startTaxii({ data });
    const first = await runFeed(taxii, taxiiConfig(server));
    const heron = data.collections[0]?.objects[1]?.object as StixObject;
    server.add({ ...renamed(heron, 'Heron 1'), revoked: true }, dayOf(40));
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(namesIn(second)).not.toContain('Heron 1');
    expect(second.intake.counts.withdrawn).toBe(1);
  });

  it('is a full one after a memory that can’t be read', async () => {
    const server = await startTaxii();
    const first = await runFeed(taxii, taxiiConfig(server));
    const run = await runFeed(taxii, taxiiConfig(server), { ...first, memory: { of: 'another version' } });
    expect([run.isFull, namesIn(run)]).toEqual([true, herons(12)]);
  });
});

it.each<Json | undefined>([
  undefined,
  null,
  'https://example.org/api1/',
  { root: 'ftp://example.org/', collection: 'a' },
  { root: 'https://user:secret@example.org/', collection: 'a' },
  { root: 'https://example.org/', collection: '' },
  { root: 'https://example.org/', collection: 'a', pageSize: 0 },
  { root: 'https://example.org/', collection: 'a', fullEvery: 'never' },
])('is no configuration: %j', (value) => {
  expect(taxii.readConfig(value)).toBeUndefined();
});

it('asks only the host of its API root', () => {
  const config = taxii.readConfig({ root: 'https://taxii.example.org:8443/api1', collection: 'a/../b?c' });
  expect(config?.root).toBe('https://taxii.example.org:8443/api1/');
  if (config === undefined) return;
  expect(taxii.hosts(config)).toEqual(['taxii.example.org:8443']);
  expect(taxii.begin(config, undefined).request.url).toContain('/collections/a%2F..%2Fb%3Fc/objects/?');
});

describe.skipIf(!hasSharedData)(`the recorded server${sharedDataNote}`, () => {
  it('gives all it has: 187 intrusion sets less the withdrawn, 52 campaigns', async () => {
    const login: Login = { kind: 'basic', user: 'reader', password: 'secret' };
    const server = await startTaxii({ data: recordedData(), login });
    const run = await runFeed(taxii, taxiiConfig(server, { pageSize: 60 }), NEVER_RUN, { login });
    const { entities, counts, notice } = run.intake;
    const kinds = Object.groupBy(entities, ({ kind }) => kind);
    expect([kinds['intrusion-set']?.length, kinds.campaign?.length]).toEqual([172, 52]);
    expect(counts).toMatchObject({ withdrawn: 15, refused: 0, notUsed: { 'identity (producer)': 1 } });
    expect(notice).toMatch(/^Copyright .*MITRE/);
    expect(run.requests).toHaveLength(5);
  });
});
