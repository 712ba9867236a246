import { expect, it } from 'vitest';
import { started } from '../../make/started.ts';
import { startOpenCtiServer } from '../../servers/opencti-server.ts';
import { makeNode } from '../../servers/opencti/data.ts';

async function ask(query: string, variables: object = {}): Promise<{ status: number; body: unknown }> {
  const objects = [makeNode('Campaign', 'Otter')];
  const { origin } = await started(startOpenCtiServer({ data: { objects, relations: [] } }));
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}

it('answers what the schema has', async () => {
  const { body } = await ask(
    '{ stixDomainObjects { edges { node { entity_type ... on Campaign { name } } } } }',
  );
  expect(body).toEqual({
    data: { stixDomainObjects: { edges: [{ node: { entity_type: 'Campaign', name: 'Otter' } }] } },
  });
});

it.each([
  '{ stixDomainObjects { edges { node { name } } } }',
  '{ stixDomainObjects(orderBy: size) { edges { cursor } } }',
  '{ stixDomainObjects(types: 7) { edges { cursor } } }',
  '{ everything }',
])('refuses what it has not: %s', async (query) => {
  expect(await ask(query)).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
});
