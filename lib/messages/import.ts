// Contract between the options page and the background for importing a file, on a port of its own: the file travels in pieces of at
// most MAX_PIECE UTF-16 units.
import type { Feed, IntakeErrorCode, Refusal } from '../intel/feed.ts';
import type { TextReading } from '../intel/text-reading.ts';
import type { Tlp } from '../intel/tlp.ts';
import type { ErrorCode } from './extension.ts';

export const IMPORT_PORT = 'import';
export const MAX_PIECE = 1_000_000;
/** Bytes; a larger file is refused before it is read. */
export const MAX_FILE_SIZE = 200 * 1024 * 1024;

export type ImportRequest =
  /** `defaultTlp` "auto": CLEAR for recognised MISP galaxy and ATT&CK files, otherwise AMBER+STRICT. */
  | {
      type: 'begin';
      fileName: string;
      size: number;
      defaultTlp: Tlp | 'auto';
      /** Of a text that is no JSON. */
      reading?: TextReading;
    }
  | { type: 'piece'; text: string }
  | { type: 'end' };

export type ImportPhase = 'receiving' | 'checking' | 'storing' | 'compiling';

export type ImportReply =
  /** Send the next piece (flow control), or just news; `done` of `total` in the phase's own unit. */
  | { type: 'progress'; phase: ImportPhase; done: number; total: number }
  | { type: 'done'; feed: Feed; refusals: Refusal[] }
  | {
      type: 'failed';
      code: IntakeErrorCode | ErrorCode | 'interrupted';
      detail: string;
    };
