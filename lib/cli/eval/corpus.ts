// Labelled reports: JSON lines whose offsets count code points, as Python's do. Here all offsets are UTF-16.
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

export interface Gold {
  start: number;
  end: number;
  surface: string;
  /** The ATT&CK id of the group that is meant. */
  linkedId: string | undefined;
}

export interface LabelledDocument {
  id: string;
  text: string;
  /** Actors only, ordered by place. */
  actors: Gold[];
}

const Line = v.object({
  doc_id: v.string(),
  text: v.string(),
  mentions: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      surface: v.string(),
      type: v.string(),
      linked_id: v.nullish(v.string()),
    }),
  ),
});

/** What stands for no particular actor. */
const GENERIC =
  /^(?:the |this |these |an? )?(?:group|groups|gang|actors?|threat actors?|attackers?|hackers?|adversar(?:y|ies)|operators?)$/i;

/** For each code point its UTF-16 offset, and the length at the end. */
function offsetsOf(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let codePoints = 0;
  let at = 0;
  for (const character of text) {
    offsets[codePoints++] = at;
    at += character.length;
  }
  offsets[codePoints] = at;
  return offsets;
}

function documentOf(line: string): LabelledDocument {
  const { doc_id: id, text, mentions } = v.parse(Line, JSON.parse(line));
  const offsets = offsetsOf(text);
  const actors = mentions
    .filter(({ type, surface }) => type === 'ACTOR' && !GENERIC.test(surface))
    .map(({ start, end, surface, linked_id }) => ({
      start: offsets[start] ?? 0,
      end: offsets[end] ?? 0,
      surface,
      linkedId: linked_id ?? undefined,
    }));
  return { id, text, actors: actors.toSorted((a, b) => a.start - b.start) };
}

/** @throws an error that names the file and the line. */
export async function readCorpus(path: string): Promise<LabelledDocument[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [documentOf(line)];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${path}, line ${i + 1}: ${why}`, { cause: error });
    }
  });
}
