// Stands in for an OpenCTI server: checks every query against the published schema, and runs it on a few nodes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, execute, type GraphQLError, parse, validate } from 'graphql';
import { authorizationOf, type Login, NO_LOGIN } from './logins.ts';
import { type OpenCtiNode, type OpenCtiRelation, parentsOf } from './opencti/data.ts';
import { type Asked, jsonReply, type Reply, serve, type StandIn } from './serve.ts';

const SCHEMA = buildSchema(readFileSync(resolve(import.meta.dirname, 'opencti/schema.graphql'), 'utf8'));

export interface OpenCtiData {
  objects: OpenCtiNode[];
  relations: OpenCtiRelation[];
}

export interface OpenCtiOptions {
  login?: Login;
  data?: OpenCtiData;
}

export interface OpenCtiServer extends StandIn {
  /** Add to it, change it. */
  data: OpenCtiData;
}

interface PageArgs {
  first?: number;
  after?: string;
  types?: string[];
  fromTypes?: string[];
  toTypes?: string[];
  relationship_type?: string[];
  filters?: { filters: { key: string[]; values: string[]; operator: string }[]; filterGroups: object[] };
}

const cursorOf = ({ updated_at, id }: OpenCtiNode): string =>
  Buffer.from(JSON.stringify([updated_at, id])).toString('base64');

function sinceIn({ filters }: PageArgs): string {
  const [filter, ...others] = filters?.filters ?? [];
  if (filter === undefined) return '';
  const isKnown = filter.key.join() === 'updated_at' && filter.operator === 'gte' && others.length === 0;
  if (!isKnown) throw new Error(`the stand-in has no such filter: ${JSON.stringify(filters)}`);
  return filter.values[0] ?? '';
}

/** By `updated_at`, then by id: the only order that Byname asks for. */
function connectionOf(nodes: readonly OpenCtiNode[], args: PageArgs): object {
  const since = sinceIn(args);
  const sorted = nodes
    .filter(({ updated_at }) => updated_at >= since)
    .map((node) => ({ node, place: JSON.stringify([node.updated_at, node.id]), cursor: cursorOf(node) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const after = args.after === undefined ? '' : Buffer.from(args.after, 'base64').toString('utf8');
  const rest = sorted.filter(({ place }) => place > after);
  const edges = rest.slice(0, args.first ?? 100);
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? '',
      endCursor: edges.at(-1)?.cursor ?? '',
      hasNextPage: rest.length > edges.length,
      hasPreviousPage: after !== '',
      globalCount: sorted.length,
    },
  };
}

const isOf = (types: readonly string[] | undefined, node: OpenCtiNode | null): boolean =>
  types === undefined ||
  (node !== null && [node.entity_type, ...parentsOf(node.entity_type)].some((type) => types.includes(type)));

const rootOf = ({ objects, relations }: OpenCtiData): object => ({
  about: { version: '6.9.9' },
  stixDomainObjects: (args: PageArgs) =>
    connectionOf(
      objects.filter((node) => isOf(args.types, node)),
      args,
    ),
  stixCoreRelationships: (args: PageArgs) =>
    connectionOf(
      relations
        .filter(({ relationship_type: type }) => args.relationship_type?.includes(type) ?? true)
        // An end that may not be seen has a type all the same.
        .filter(({ from, to }) => from === null || (isOf(args.fromTypes, from) && isOf(args.toTypes, to))),
      args,
    ),
});

const failed = (code: string, message: string, status: number): Reply =>
  jsonReply({ errors: [{ message, extensions: { code }, name: code }], data: null }, { status });

const invalid = ([error]: readonly GraphQLError[]): Reply =>
  failed('GRAPHQL_VALIDATION_FAILED', error?.message ?? '', 400);

async function replyTo({ url, method, body }: Asked, data: OpenCtiData): Promise<Reply> {
  if (url.pathname !== '/graphql')
    return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' };
  if (method !== 'POST') return { status: 405, body: '' };
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  const document = parse(query);
  const errors = validate(SCHEMA, document);
  if (errors.length > 0) return invalid(errors);
  const result = await execute({
    schema: SCHEMA,
    document,
    rootValue: rootOf(data),
    variableValues: variables,
  });
  return jsonReply(result);
}

export async function startOpenCtiServer(options: OpenCtiOptions = {}): Promise<OpenCtiServer> {
  const { login = NO_LOGIN, data = { objects: [], relations: [] } } = options;
  const server = await serve((asked) =>
    asked.headers['authorization'] === authorizationOf(login)
      ? replyTo(asked, data)
      : failed('AUTH_REQUIRED', 'You must be logged in to do this.', 200),
  );
  return { ...server, data };
}
