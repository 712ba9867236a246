/** A stream's lines with their numbers, from 1. Only \n ends a line: JSON may hold the other line separators of Unicode. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<[number, string]> {
  const decoder = new TextDecoder();
  let unfinished: string[] = [];
  let number = 0;
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    unfinished.push(first);
    for (const next of others) {
      yield [++number, unfinished.join('')];
      unfinished = [next];
    }
  }
  unfinished.push(decoder.decode());
  const last = unfinished.join('');
  if (last !== '') yield [number + 1, last];
}
