// Answers of a GraphQL server: data or errors, whatever the status says; and the pages in them.
import type { FeedErrorCode } from '../../../intel/feed.ts';
import { parseJson } from '../../../intel/json.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { FeedAnswer } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { jsonOf } from '../remote/answers.ts';

/** As OpenCTI names them, older versions otherwise than newer ones. */
const CODES: ReadonlyMap<string, FeedErrorCode> = new Map([
  ['AUTH_REQUIRED', 'login-refused'],
  ['AuthRequired', 'login-refused'],
  ['AUTH_FAILURE', 'login-refused'],
  ['FORBIDDEN_ACCESS', 'not-allowed'],
  ['ForbiddenAccess', 'not-allowed'],
  // A field or an argument that this version does not have.
  ['GRAPHQL_VALIDATION_FAILED', 'not-understood'],
  ['GRAPHQL_PARSE_FAILED', 'not-understood'],
  ['BAD_USER_INPUT', 'not-understood'],
]);

function codeOf(error: RawObject): FeedErrorCode {
  const extensions = ownField(error, 'extensions');
  const code = isRawObject(extensions) ? ownText(extensions, 'code') : undefined;
  return CODES.get(code ?? '') ?? CODES.get(ownText(error, 'name') ?? '') ?? 'server-failed';
}

/** Also a partial failure fails: a marking that could not be read must not be taken for none. */
function refuseErrors(json: unknown): void {
  const errors = isRawObject(json) ? ownField(json, 'errors') : undefined;
  const [error] = Array.isArray(errors) ? errors.filter(isRawObject) : [];
  if (error !== undefined)
    throw new FeedError(codeOf(error), cutText(cleanLine(ownText(error, 'message') ?? ''), 200));
}

/** @throws FeedError */
export function graphqlData(answer: FeedAnswer): RawObject {
  // Errors may come with any status, and say more than it does.
  if (answer.status === 400 || answer.status >= 500) refuseErrors(parseJson(answer.body));
  const json = jsonOf(answer);
  refuseErrors(json);
  const data = isRawObject(json) ? ownField(json, 'data') : undefined;
  if (!isRawObject(data)) throw new FeedError('not-understood', 'no GraphQL');
  return data;
}

const CONNECTIONS = ['stixDomainObjects', 'stixCoreRelationships'];

export interface GraphPage {
  nodes: RawObject[];
  /** Cursor of the next page; undefined on the last one. */
  next?: string;
  total?: number;
}

/** The page in `data`, of whichever of our two queries; undefined for what is none. */
export function pageIn(data: RawObject): GraphPage | undefined {
  const connection = CONNECTIONS.map((name) => ownField(data, name)).find(isRawObject);
  const edges = connection === undefined ? undefined : ownField(connection, 'edges');
  const info = connection === undefined ? undefined : ownField(connection, 'pageInfo');
  if (!Array.isArray(edges) || !isRawObject(info)) return undefined;
  const nodes = edges.filter(isRawObject).map((edge) => ownField(edge, 'node'));
  const [cursor, total] = [ownText(info, 'endCursor') ?? '', ownField(info, 'globalCount')];
  const hasNext = ownField(info, 'hasNextPage') === true;
  if (hasNext && cursor === '') return undefined;
  return {
    nodes: nodes.filter(isRawObject),
    ...(hasNext ? { next: cursor } : {}),
    ...(typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? { total } : {}),
  };
}
