// What a kind of feed has to offer. One file per kind; a new kind is one more entry in recognise.ts.
import type { FeedFormat, Intake } from '../../intel/feed.ts';
import type { Tlp } from '../../intel/tlp.ts';

export interface ReadOptions {
  /** What unmarked objects count as. */
  defaultTlp: Tlp;
  /** Stands in where the intel names no producer or title. */
  fallbackTitle: string;
  /** Objects read, of all objects. */
  onProgress: (done: number, total: number) => void;
  /** Awaited every few hundred objects, so that a large file does not hold everything else up. */
  pause: () => Promise<void>;
}

/** For texts that are no JSON, which need to be told how they are read. */
export interface TextOptions extends ReadOptions {
  /** Where the text is from: tells entities without ids apart from those of other texts. */
  source: string;
}

export interface FeedFormatReader {
  format: FeedFormat;
  recognises: (json: unknown) => boolean;
  /** True for well-known public intel that nothing private is mixed into. */
  isPublic: (json: unknown) => boolean;
  /** Never throws for what a single object holds: that is refused, and listed. */
  read: (json: unknown, options: ReadOptions) => Promise<Intake>;
}
