// A run over an OpenCTI server: first the objects, then the relations, each by the time of its last update.
import * as v from 'valibot';
import type { RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { NOTHING_SEEN, SeenSchema, turnPage } from '../remote/pages.ts';
import { Natural } from '../remote/stored.ts';
import type { GraphPage } from './answers.ts';

/** How far one of the two has come. */
const Mark = v.object({
  /** The newest `updated_at`, ISO 8601. */
  last: v.exactOptional(v.string()),
  /** Keys of what was updated then. */
  tail: v.array(v.string()),
});
type Mark = v.InferOutput<typeof Mark>;

export const MemorySchema = v.object({
  /** When the last full run began. */
  fullAt: Natural,
  objects: Mark,
  relations: Mark,
});
export type Memory = v.InferOutput<typeof MemorySchema>;

export const RunSchema = v.object({
  /** As of now. */
  memory: MemorySchema,
  /** As it was before this run: what to ask for, and what comes again with it. */
  before: v.object({ objects: Mark, relations: Mark }),
  isFull: v.boolean(),
  what: v.picklist(['objects', 'relations', 'end']),
  cursor: v.exactOptional(v.string()),
  seen: SeenSchema,
  done: Natural,
  total: Natural,
});
export type Run = v.InferOutput<typeof RunSchema>;

const UNMARKED: Mark = { tail: [] };

export function begun(memory: Memory | undefined, now: number): Run {
  const known = memory ?? { fullAt: now, objects: UNMARKED, relations: UNMARKED };
  return {
    memory: known,
    before: { objects: known.objects, relations: known.relations },
    isFull: memory === undefined,
    what: 'objects',
    seen: NOTHING_SEEN,
    done: 0,
    total: 0,
  };
}

const updatedOf = (node: RawObject): string => ownText(node, 'updated_at') ?? '';
const keyOf = (node: RawObject): string => `${ownText(node, 'standard_id') ?? ''}@${updatedOf(node)}`;

/** Servers write UTC with milliseconds: such dates sort as texts. */
function advanced({ last = '', tail }: Mark, nodes: readonly RawObject[]): Mark {
  const newest = nodes.map(updatedOf).reduce((a, b) => (b > a ? b : a), last);
  if (newest === '') return { tail };
  const kept = newest === last ? tail : [];
  const now = nodes.filter((node) => updatedOf(node) === newest).map(keyOf);
  return { last: newest, tail: [...new Set([...kept, ...now])] };
}

function onward(run: Run, next: string | undefined): Run {
  if (next !== undefined) return { ...run, cursor: next };
  const after = { ...run, seen: NOTHING_SEEN };
  delete after.cursor;
  return { ...after, what: run.what === 'objects' ? 'relations' : 'end' };
}

/** @throws FeedError "endless" */
export function takePage(run: Run, { nodes, next, total }: GraphPage): { run: Run; keep: boolean } {
  const { what, memory, before } = run;
  if (what === 'end') return { run, keep: false };
  const keys = nodes.map(keyOf);
  const isEnd = keys.length === 0 && next === undefined;
  const { seen, isNew } = isEnd
    ? { seen: run.seen, isNew: false }
    : turnPage(run.seen, keys, before[what].tail);
  const isFirst = run.cursor === undefined;
  const after = {
    ...run,
    seen,
    memory: { ...memory, [what]: advanced(memory[what], nodes) },
    done: run.done + (isNew ? nodes.length : 0),
    total: run.total + (isFirst ? (total ?? 0) : 0),
  };
  return { run: onward(after, next), keep: isNew };
}
