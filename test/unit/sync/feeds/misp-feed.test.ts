import { expect, it } from 'vitest';
import { mispFeed } from '../../../../lib/sync/feeds/misp-feed.ts';
import { KILLNET, makeMetCluster, metGalaxy, shown, startWithEvents } from '../../../make/misp-server.ts';
import { codeOf, namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { started } from '../../../make/started.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import { makeMispEvent, type MispEvent, secondOf } from '../../../servers/misp/data.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

const useful = (): MispEvent[] => [
  makeMispEvent(1, [KILLNET, 'tlp:clear']),
  makeMispEvent(2, ['tlp:clear']),
  makeMispEvent(3, ['misp-galaxy:ransomware="Play"'], {
    Attribute: [{ Tag: [{ name: 'tlp:red' }, { name: 'misp-galaxy:threat-actor="Inside"' }] }],
    Object: [{ Attribute: [{ Galaxy: [metGalaxy(makeMetCluster('Deep Inside'))] }] }],
  }),
];

it('is read event by event, those that name actors and the like', async () => {
  const server = await startWithEvents(useful());
  const run = await runFeed(mispFeed, { url: server.feed });
  expect(shown(run).sort()).toEqual([
    'malware Play AMBER+STRICT',
    'threat-actor Deep Inside AMBER+STRICT',
    'threat-actor Inside RED!',
    'threat-actor Killnet CLEAR!',
  ]);
  expect(run.requests).toHaveLength(3);
  expect(run.intake.format).toBe('misp-feed');
});

it('may be given by its manifest', async () => {
  const server = await startWithEvents(useful());
  expect((await runFeed(mispFeed, { url: `${server.feed}manifest.json` })).intake.entities).toHaveLength(4);
});

it('whose manifest has no tags is read whole', async () => {
  const events = useful().map((event) => ({ ...event, Tag: [] }));
  expect((await runFeed(mispFeed, { url: (await startWithEvents(events)).feed })).requests).toHaveLength(4);
});

it('is fetched again only where timestamps have changed', async () => {
  const events = useful();
  const server = await startWithEvents(events);
  const first = await runFeed(mispFeed, { url: server.feed });
  const same = await runFeed(mispFeed, { url: server.feed }, first, { now: NOW + DAY });
  expect(same).toMatchObject({ isUnchanged: true, bodies: first.bodies });
  Object.assign(events[0] ?? {}, {
    timestamp: String(secondOf(9)),
    Tag: [{ name: 'misp-galaxy:threat-actor="KillNet 2.0"' }],
  });
  const second = await runFeed(mispFeed, { url: server.feed }, same, { now: NOW + 2 * DAY });
  expect(second.requests).toHaveLength(2);
  expect(namesIn(second)).toEqual(['Deep Inside', 'Inside', 'KillNet 2.0', 'Play']);
});

it('that loses an event is followed by a full run', async () => {
  const server = await startWithEvents(useful());
  const first = await runFeed(mispFeed, { url: server.feed });
  server.data.events.shift();
  const second = await runFeed(mispFeed, { url: server.feed }, first, { now: NOW + DAY });
  const third = await runFeed(mispFeed, { url: server.feed }, second, { now: NOW + DAY + 1 });
  expect([second.isFull, third.isFull]).toEqual([false, true]);
  expect(namesIn(third)).not.toContain('Killnet');
});

it('says “not modified”, and that is all', async () => {
  const proxy = await started(startFaultProxy((await startWithEvents(useful())).origin));
  proxy.validators = true;
  const config = { url: `${proxy.origin}/feed/` };
  const first = await runFeed(mispFeed, config);
  const second = await runFeed(mispFeed, config, first, { now: NOW + DAY });
  expect(second).toMatchObject({ isUnchanged: true, memory: first.memory });
  expect(second.requests).toHaveLength(1);
  expect((await runFeed(mispFeed, config, second, { now: NOW + 7 * DAY })).requests).toHaveLength(3);
});

it('may lack an event that its manifest lists', async () => {
  const events = useful();
  const server = await startWithEvents(events);
  const run = runFeed(mispFeed, { url: server.feed }, NEVER_RUN, {
    beforeRequest: (count) => {
      if (count === 2) server.data.events.shift();
    },
  });
  expect(namesIn(await run)).toEqual(['Deep Inside', 'Inside', 'Play']);
});

it.each([
  ['a web page', { kind: 'status', status: 200, body: '<html>' }, 'not-understood'],
  ['another file', { kind: 'status', status: 200, body: '{"a":1,"b":2}' }, 'not-understood'],
  ['a list', { kind: 'status', status: 200, body: '[1]' }, 'not-understood'],
  ['nothing', { kind: 'status', status: 404 }, 'not-there'],
  ['a file cut short', { kind: 'truncated', after: 40 }, 'not-json'],
] as const)('is none where there is %s', async (_, fault, code) => {
  const proxy = await started(startFaultProxy((await startWithEvents(useful())).origin));
  proxy.set(fault);
  expect(await codeOf(runFeed(mispFeed, { url: `${proxy.origin}/feed/` }))).toBe(code);
});

it('that has something else for an event fails, and says for which', async () => {
  const [event] = useful();
  const server = await startWithEvents(event === undefined ? [] : [event]);
  const proxy = await started(startFaultProxy(server.origin));
  const running = runFeed(mispFeed, { url: `${proxy.origin}/feed/` }, NEVER_RUN, {
    beforeRequest: (count) => {
      if (count === 2) proxy.set({ kind: 'status', status: 200, body: '{"Attribute":[]}' });
    },
  });
  await expect(running).rejects.toThrow(`not-understood: ${event?.uuid ?? ''}.json`);
});
