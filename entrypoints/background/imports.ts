// The port over which the options page brings a file: it comes in pieces, each asked for by the answer to the last.
import type { Browser } from 'wxt/browser';
import { IntakeError } from '../../lib/intel/feed.ts';
import { readImportRequest } from '../../lib/messages/check-import.ts';
import { MAX_FILE_SIZE, type ImportReply, type ImportRequest } from '../../lib/messages/import.ts';
import { storeFailureOf } from '../../lib/store/failure.ts';
import { NewerStoreError } from '../../lib/store/open.ts';
import { NotCompiledError } from '../../lib/sync/compile-queue.ts';
import { importFile } from '../../lib/sync/import-file.ts';
import { core } from './core.ts';
import { isOwnPage } from './is-own-page.ts';

type Begin = Extract<ImportRequest, { type: 'begin' }>;
type Send = (reply: ImportReply) => void;

function failureOf(error: unknown): ImportReply {
  if (error instanceof IntakeError) return { type: 'failed', code: error.code, detail: error.message };
  if (error instanceof NotCompiledError)
    return { type: 'failed', code: 'not-compiled', detail: error.message };
  const code = error instanceof NewerStoreError ? 'newer-store' : (storeFailureOf(error) ?? 'store-failed');
  return { type: 'failed', code, detail: String(error) };
}

/** One file on its way. */
class Transfer {
  private readonly begin: Begin;
  private readonly pieces: string[] = [];
  private received = 0;

  constructor(begin: Begin) {
    if (begin.size > MAX_FILE_SIZE) throw new IntakeError('too-large');
    this.begin = begin;
  }

  progress(): ImportReply {
    return { type: 'progress', phase: 'receiving', done: this.received, total: this.begin.size };
  }

  add(piece: string): void {
    this.received += piece.length;
    if (this.received > MAX_FILE_SIZE) throw new IntakeError('too-large');
    this.pieces.push(piece);
  }

  async finish(send: Send): Promise<ImportReply> {
    const { fileName, defaultTlp, reading } = this.begin;
    const { tools, caughtUp } = await core();
    // The starter pack first: both would compile, and the file's own progress would be the pack's.
    await caughtUp.catch(() => undefined); // that failure is told where it belongs: in the cache's state
    const text = this.pieces.splice(0).join('');
    const how = reading === undefined ? {} : { reading };
    const file = { kind: 'file', fileName, text, defaultTlp, ...how } as const;
    const imported = await importFile(tools, file, (phase, done, total) =>
      send({ type: 'progress', phase, done, total }),
    );
    return { type: 'done', ...imported };
  }
}

function makeReceiver(send: Send): (request: ImportRequest) => Promise<ImportReply> {
  let transfer: Transfer | undefined;
  return async (request) => {
    if (request.type === 'begin') transfer = new Transfer(request);
    if (!transfer) return { type: 'failed', code: 'bad-request', detail: `${request.type} before begin` };
    if (request.type === 'piece') transfer.add(request.text);
    if (request.type !== 'end') return transfer.progress();
    const ended = transfer;
    transfer = undefined;
    return ended.finish(send);
  };
}

export function serveImport(port: Browser.runtime.Port): void {
  if (!port.sender || !isOwnPage(port.sender)) {
    port.disconnect();
    return;
  }
  let isOpen = true;
  port.onDisconnect.addListener(() => (isOpen = false));
  // A page that was closed while its file is checked misses the answer, not the import.
  const send: Send = (reply) => {
    if (isOpen) port.postMessage(reply);
  };
  const receive = makeReceiver(send);
  port.onMessage.addListener((message: unknown) => {
    const request = readImportRequest(message);
    if (request) void receive(request).catch(failureOf).then(send);
    else send({ type: 'failed', code: 'bad-request', detail: 'not in the contract' });
  });
}
