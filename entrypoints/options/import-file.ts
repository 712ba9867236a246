// Sends a file to the background: begin, piece after piece as the background asks for them, end, then wait for the result.
import type { TextReading } from '../../lib/intel/text-reading.ts';
import {
  MAX_FILE_SIZE,
  MAX_PIECE,
  type ImportPhase,
  type ImportReply,
  type ImportRequest,
} from '../../lib/messages/import.ts';
import { piecesOf } from './pieces.ts';

/** The part of a runtime port that is needed. */
export interface ImportPort {
  postMessage: (message: ImportRequest) => void;
  disconnect: () => void;
  onMessage: { addListener: (listener: (reply: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

type Failure = Extract<ImportReply, { type: 'failed' }>;
export type ImportResult =
  | Exclude<ImportReply, { type: 'progress' } | { type: 'failed' }>
  | (Omit<Failure, 'code'> & { code: Failure['code'] | 'unreadable' })
  | { type: 'cancelled' };

export interface HowToRead {
  /** Absent: UTF-8. */
  encoding?: string;
  /** Of a text that is no JSON. */
  reading?: TextReading;
}

/** `fraction` from 0 to 1 of the phase. */
export type OnProgress = (phase: ImportPhase, fraction: number) => void;

const INTERRUPTED: ImportResult = { type: 'failed', code: 'interrupted', detail: '' };

const isReply = (message: unknown): message is ImportReply =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'progress' || message.type === 'done' || message.type === 'failed');

/** Sends one piece for each time that the background asks; stops when the import is over. */
async function send(
  file: File,
  { encoding, reading }: HowToRead,
  port: ImportPort,
  asked: () => Promise<boolean>,
  onSent: () => void,
): Promise<void> {
  port.postMessage({
    type: 'begin',
    fileName: file.name,
    size: file.size,
    defaultTlp: 'auto',
    ...(reading === undefined ? {} : { reading }),
  });
  for await (const text of piecesOf(file, MAX_PIECE, encoding)) {
    if (!(await asked())) return;
    port.postMessage({ type: 'piece', text });
  }
  if (!(await asked())) return;
  onSent();
  port.postMessage({ type: 'end' });
}

/**
 * Never throws. Aborting the signal cancels while the file is being received: the background forgets what it got.
 * Later the background finishes on its own, so there is nothing left to cancel.
 */
export function importFile(
  file: File,
  connect: () => ImportPort,
  onProgress: OnProgress,
  signal: AbortSignal,
  how: HowToRead = {},
): Promise<ImportResult> {
  if (file.size > MAX_FILE_SIZE) return Promise.resolve({ type: 'failed', code: 'too-large', detail: '' });
  if (signal.aborted) return Promise.resolve({ type: 'cancelled' });
  const port = connect();
  return new Promise((resolve) => {
    let go = Promise.withResolvers<boolean>();
    const finish = (result: ImportResult): void => {
      go.resolve(false);
      port.disconnect();
      resolve(result);
    };
    const asked = async (): Promise<boolean> => {
      const goes = await go.promise;
      if (goes) go = Promise.withResolvers<boolean>();
      return goes;
    };
    port.onMessage.addListener((reply) => {
      if (!isReply(reply)) return;
      if (reply.type !== 'progress') {
        finish(reply);
        return;
      }
      onProgress(reply.phase, reply.total > 0 ? Math.min(1, reply.done / reply.total) : 0);
      if (reply.phase === 'receiving') go.resolve(true);
    });
    port.onDisconnect.addListener(() => finish(INTERRUPTED));
    signal.addEventListener('abort', () => finish({ type: 'cancelled' }), { once: true });
    send(file, how, port, asked, () => onProgress('checking', 0)).catch((error: unknown) =>
      finish({ type: 'failed', code: 'unreadable', detail: String(error) }),
    );
  });
}
