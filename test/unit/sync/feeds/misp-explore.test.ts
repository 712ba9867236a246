import { expect, it } from 'vitest';
import { exploreMisp } from '../../../../lib/sync/feeds/misp/explore.ts';
import { codeOf, explore } from '../../../make/run-feed.ts';
import { started } from '../../../make/started.ts';
import { startMispServer } from '../../../servers/misp-server.ts';
import { THREAT_ACTORS } from '../../../servers/misp/data.ts';
import { jsonReply, type Reply, serve } from '../../../servers/serve.ts';

it.each(['', '/', '/events/view/7'])('finds the galaxies of a server at its address: "%s"', async (path) => {
  const { origin } = await started(startMispServer());
  const found = await explore(exploreMisp, `${origin}${path}`);
  expect(found.galaxies).toEqual([
    {
      uuid: THREAT_ACTORS.uuid,
      type: 'threat-actor',
      name: 'Threat Actor',
      description: '',
      kind: 'threat-actor',
    },
    expect.not.objectContaining({ kind: expect.anything() as string }),
  ]);
  expect(new URL(found.url).origin).toBe(origin);
});

it('refuses a wrong key', async () => {
  const login = { kind: 'misp-key', key: 'right' } as const;
  const { origin } = await started(startMispServer({ login }));
  expect(await codeOf(explore(exploreMisp, origin, { ...login, key: 'wrong' }))).toBe('login-refused');
  expect((await explore(exploreMisp, origin, login)).galaxies).toHaveLength(2);
});

it.each<[string, Reply, string]>([
  ['a web site', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hi' }, 'not-understood'],
  ['another API', jsonReply({ hello: 'world' }), 'not-understood'],
  ['nothing', { status: 404, body: '' }, 'not-there'],
])('is told that there is no MISP: %s', async (_, reply, code) => {
  const { origin } = await started(serve(() => reply));
  expect(await codeOf(explore(exploreMisp, `${origin}/misp`))).toBe(code);
});

it('leaves out what can’t be synced', async () => {
  const { origin } = await started(
    serve(() =>
      jsonReply([{ Galaxy: { uuid: 'none', type: 'a' } }, 7, { Galaxy: { uuid: THREAT_ACTORS.uuid } }]),
    ),
  );
  expect((await explore(exploreMisp, origin)).galaxies).toEqual([]);
});
