// What is scanned: one document a line.
import * as v from 'valibot';

const Input = v.object({
  id: v.union([v.string(), v.pipe(v.number(), v.finite()), v.bigint()]),
  text: v.string(),
});

export type ScanInput = v.InferOutput<typeof Input>;

/** Ids of posts have more digits than a number keeps: "1815378293829382937" comes out as it came in. */
function wholeId(key: string, value: unknown, { source }: { source?: string } = {}): unknown {
  const isCut = key === 'id' && typeof value === 'number' && !Number.isSafeInteger(value);
  return isCut && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

function parse(line: string): unknown {
  const json: unknown = JSON.parse(line);
  const id: unknown = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  const isCut = typeof id === 'number' && !Number.isSafeInteger(id);
  return isCut ? JSON.parse(line, wholeId) : json;
}

/** The document of a line, or in words why it holds none. */
export function parseInput(line: string): ScanInput | string {
  let json: unknown;
  try {
    json = parse(line);
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
  const result = v.safeParse(Input, json);
  return result.success ? result.output : 'needs {"id": a string or number, "text": a string}';
}
