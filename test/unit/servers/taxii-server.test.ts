// The stand-in is as good as its likeness: it must answer every recorded request as it was answered then.
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasSharedData, sharedDataNote } from '../../make/shared-data.ts';
import { type Login, authorizationOf } from '../../servers/logins.ts';
import { startTaxiiServer } from '../../servers/taxii-server.ts';
import { type Recorded, recordedData, recordedExchanges } from '../../servers/taxii/data.ts';

const LOGIN: Login = { kind: 'basic', user: 'reader', password: 'secret' };
const COMPARED = [
  ...['content-type', 'allow', 'www-authenticate'],
  ...['x-taxii-date-added-first', 'x-taxii-date-added-last'],
];

/** Content-Length depends on the origin that discovery names; Date and Server are nobody's business. */
const headersOf = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => COMPARED.includes(name)),
  );

async function replay({ request }: Recorded, origin: string): Promise<Recorded['response']> {
  const authorization = authorizationOf(LOGIN);
  const response = await fetch(request.url.replace(/^http:\/\/[^/]+/, origin), {
    method: request.method,
    headers: { ...request.headers, ...(request.basic_auth && authorization ? { authorization } : {}) },
  });
  const text = (await response.text()).replaceAll(origin, new URL(request.url).origin);
  const headers = headersOf(Object.fromEntries(response.headers));
  const isJson = headers['content-type']?.includes('json') === true;
  return { status: response.status, headers, body: isJson ? (JSON.parse(text) as unknown) : text };
}

describe.skipIf(!hasSharedData)(`recorded exchanges with a TAXII server${sharedDataNote}`, () => {
  it('are answered as they were recorded, one after the other', async () => {
    const recorded = recordedExchanges();
    const server = await startTaxiiServer({ data: recordedData(), login: LOGIN, recorded });
    onTestFinished(server.close);
    expect(recorded).toHaveLength(29);
    for (const exchange of recorded) {
      const { status, headers, body } = exchange.response;
      expect({ name: exchange.name, ...(await replay(exchange, server.origin)) }).toEqual({
        name: exchange.name,
        status,
        headers: headersOf(headers),
        body,
      });
    }
  });
});
