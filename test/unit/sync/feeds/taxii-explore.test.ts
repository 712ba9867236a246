import { describe, expect, it } from 'vitest';
import { exploreTaxii } from '../../../../lib/sync/feeds/taxii/explore.ts';
import { codeOf, explore } from '../../../make/run-feed.ts';
import { started } from '../../../make/started.ts';
import { jsonReply, serve } from '../../../servers/serve.ts';
import { startTaxiiServer, type TaxiiOptions, type TaxiiServer } from '../../../servers/taxii-server.ts';
import { SMALL_COLLECTION } from '../../../servers/taxii/data.ts';

const start = (options: TaxiiOptions = {}): Promise<TaxiiServer> => started(startTaxiiServer(options));

const HERONS = {
  id: SMALL_COLLECTION,
  title: 'Herons',
  description: 'Made for tests.',
  canRead: true,
  mediaTypes: ['application/stix+json;version=2.1'],
};

describe('whatever address of a server is given, its collections are found', () => {
  it.each([
    ['the discovery', 'taxii2/'],
    ['the discovery without a slash', 'taxii2'],
    ['the host', ''],
    ['an API root', 'api1/'],
    ['an API root without a slash', 'api1'],
    ['the list of collections', 'api1/collections/'],
  ])('%s', async (_, path) => {
    const server = await start();
    const found = await explore(exploreTaxii, `${server.origin}/${path}`);
    expect(found.roots).toMatchObject([{ url: server.root, collections: [HERONS, { canRead: false }] }]);
    expect(found.chosen).toBeUndefined();
  });

  it.each([
    ['a collection', `api1/collections/${SMALL_COLLECTION}`],
    ['its objects', `api1/collections/${SMALL_COLLECTION}/objects/?limit=5`],
    ['its manifest', `api1/collections/${SMALL_COLLECTION}/manifest/`],
  ])('%s: that one is chosen', async (_, path) => {
    const server = await start();
    const found = await explore(exploreTaxii, `${server.origin}/${path}`);
    expect(found).toMatchObject({
      chosen: SMALL_COLLECTION,
      roots: [{ url: server.root, collections: [HERONS] }],
    });
  });
});

describe('API roots', () => {
  it('may be relative', async () => {
    const server = await start({ quirks: { roots: ['/api1/', '../api1'] } });
    const { title, roots } = await explore(exploreTaxii, server.discovery);
    expect([title, roots.map(({ url }) => url)]).toEqual(['Small TAXII', [server.root]]);
  });

  it('on another host are told, and get no request', async () => {
    const elsewhere = await start();
    const server = await start({ quirks: { roots: ['/api1/', elsewhere.root] } });
    const { roots } = await explore(exploreTaxii, server.discovery);
    expect(roots).toMatchObject([
      { url: elsewhere.root, collections: [], problem: 'elsewhere' },
      { url: server.root, collections: [{ title: 'Herons' }, {}] },
    ]);
    expect(elsewhere.asked).toEqual([]);
  });

  it('that fail are told beside those that work', async () => {
    const server = await start({ quirks: { roots: ['/api1/', '/api2/'] } });
    const { roots } = await explore(exploreTaxii, server.discovery);
    expect(roots.map(({ problem }) => problem)).toEqual([undefined, 'not-there']);
  });

  it('that all fail are the answer', async () => {
    const server = await start({ quirks: { roots: ['/api2/'] } });
    expect(await codeOf(explore(exploreTaxii, server.discovery))).toBe('not-there');
  });

  it('may be none', async () => {
    const server = await start({ quirks: { roots: [] } });
    expect((await explore(exploreTaxii, server.discovery)).roots).toEqual([]);
  });

  it('behind a proxy that ends https keep the address that the person has', () => {
    const url = 'https://taxii.example.org/taxii2/';
    const answer = (body: unknown) => ({ status: 200, headers: {}, body: JSON.stringify(body) });
    const { progress } = exploreTaxii.begin(url);
    const step = exploreTaxii.take(progress, answer({ api_roots: ['http://taxii.example.org/api1/'] }));
    expect(step).toMatchObject({ next: { url: 'https://taxii.example.org/api1/collections/' } });
  });
});

describe('what is no TAXII server', () => {
  it.each<[string, () => Parameters<typeof serve>[0], string]>([
    [
      'a web site',
      () => () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hi' }),
      'not-understood',
    ],
    ['another API', () => () => jsonReply({ hello: 'world' }), 'not-understood'],
    ['an empty answer', () => () => jsonReply({}), 'not-understood'],
    ['nothing at all', () => () => ({ status: 404, body: '' }), 'not-there'],
    ['one that refuses', () => () => ({ status: 403, body: '' }), 'not-allowed'],
    ['TAXII 2.0', () => () => jsonReply({ title: 'Unsupported' }, { status: 406 }), 'not-understood'],
  ])('%s', async (_, makeAnswer, code) => {
    const { origin } = await started(serve(makeAnswer()));
    expect(await codeOf(explore(exploreTaxii, `${origin}/intel`))).toBe(code);
  });

  it.each(['', 'not an address', 'ftp://example.org', 'javascript:alert(1)', 'https://u:p@example.org/'])(
    'is no address: %j',
    (url) => {
      expect(() => exploreTaxii.begin(url)).toThrow('not-understood');
    },
  );
});

it('asks for the login first of all', async () => {
  const login = { kind: 'basic', user: 'reader', password: 'secret' } as const;
  const server = await start({ login });
  expect(await codeOf(explore(exploreTaxii, server.origin))).toBe('login-refused');
  expect((await explore(exploreTaxii, server.origin, login)).roots).toHaveLength(1);
});

it('takes titles as plain text, and leaves out what has no id', async () => {
  const { origin } = await started(
    serve(({ url }) =>
      url.pathname === '/api/'
        ? jsonReply({ title: 'x', versions: [] })
        : jsonReply({
            collections: [{ id: 'a', title: '\u202eevil\n name', media_types: [7, 'x'] }, { title: 'b' }, 7],
          }),
    ),
  );
  const { roots } = await explore(exploreTaxii, `${origin}/api/`);
  expect(roots[0]?.collections).toEqual([
    { id: 'a', title: 'evil name', description: '', canRead: false, mediaTypes: ['x'] },
  ]);
});
