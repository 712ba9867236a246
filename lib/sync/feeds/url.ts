// One file at an address. All of it comes each time that it has changed.
import * as v from 'valibot';
import { safeUrl } from '../../intel/links.ts';
import { TextReadingSchema } from '../../intel/text-reading.ts';
import { readIntelFile } from './recognise.ts';
import type { FeedAnswer, FeedRequest, RemoteFeed, Step } from './remote.ts';
import { failureOf, FeedError } from './remote.ts';
import { readProgress, readStored } from './remote/stored.ts';
import { hostOf } from './remote/urls.ts';
import { fileNameOf } from './url/file-name.ts';

const SafeUrl = v.pipe(v.string(), v.transform(safeUrl), v.string('no http(s) address'));

const ConfigSchema = v.object({
  url: SafeUrl,
  /** Other hosts that the address leads to, as the user has seen them (URL.host). Absent: it leads nowhere else. */
  hosts: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(10))),
  /** Of a text that is no JSON. */
  reading: v.exactOptional(TextReadingSchema),
});

export type UrlConfig = v.InferOutput<typeof ConfigSchema>;

/** What the server said about the version that we have. */
const MemorySchema = v.object({
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
});
type Memory = v.InferOutput<typeof MemorySchema>;

const ProgressSchema = v.object({ memory: MemorySchema });

const conditions = ({ etag, lastModified }: Memory): Record<string, string> => ({
  ...(etag === undefined ? {} : { 'if-none-match': etag }),
  ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
});

function take(memory: Memory, { status, headers }: FeedAnswer): Step {
  if (status === 304) {
    if (Object.keys(memory).length === 0) throw new FeedError('not-understood', '304 to a first request');
    return { keep: false, memory, isUnchanged: true };
  }
  const code = failureOf(status);
  if (code !== undefined) throw new FeedError(code, String(status));
  const { etag, 'last-modified': lastModified } = headers;
  return {
    keep: true,
    memory: {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
    },
  };
}

export const url: RemoteFeed<UrlConfig> = {
  isWhole: true,
  readConfig: (value) => readStored(ConfigSchema, value),
  hosts: (config) => [...new Set([hostOf(config.url), ...(config.hosts ?? [])])],
  begin: (config, stored) => {
    const memory = readStored(MemorySchema, stored) ?? {};
    const request: FeedRequest = {
      url: config.url,
      method: 'GET',
      headers: { accept: '*/*', ...conditions(memory) },
      transfer: 'file',
      ...(config.hosts === undefined ? {} : { redirects: 'follow' }),
    };
    return { request, progress: { memory }, isFull: true };
  },
  take: (_, progress, answer) => take(readProgress(ProgressSchema, progress).memory, answer),
  read: (config, [body = ''], { defaultTlp, isTlpAuto, onProgress, pause }) =>
    readIntelFile(body, {
      source: config.url,
      defaultTlp: isTlpAuto === true ? 'auto' : defaultTlp,
      fileName: fileNameOf(config.url),
      ...(config.reading === undefined ? {} : { reading: config.reading }),
      onProgress,
      pause,
    }),
};
