// A web server with files, which knows whether the one who asks has the newest version.
import { createHash } from 'node:crypto';
import { type Asked, type Reply, serve, type StandIn } from './serve.ts';

export interface FileServer extends StandIn {
  /** False: it gives every file anew, whoever has it. */
  validators: boolean;
}

export async function startFileServer(fileAt: (path: string) => string | undefined): Promise<FileServer> {
  const state = { validators: true };
  const answer = ({ url, headers }: Asked): Reply => {
    const body = fileAt(url.pathname.slice(1));
    if (body === undefined) return { status: 404, body: 'Not here' };
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    if (state.validators && headers['if-none-match'] === etag)
      return { status: 304, headers: { etag }, body: '' };
    const type = { 'content-type': url.pathname.endsWith('.json') ? 'application/json' : 'text/plain' };
    return { status: 200, headers: state.validators ? { ...type, etag } : type, body };
  };
  return Object.assign(state, await serve(answer));
}
