// What is scanned: one document a line.
import * as v from 'valibot';

const Input = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

export type ScanInput = v.InferOutput<typeof Input>;

/** The document of a line, or in words why it holds none. */
export function parseInput(line: string): ScanInput | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error.message : 'not JSON';
  }
  const result = v.safeParse(Input, json);
  return result.success ? result.output : 'needs {"id": a string or number, "text": a string}';
}
