// What a V8 CPU profile says: samples of the main thread, each with the functions that were on the stack.
import type { Protocol } from 'puppeteer-core';

/** Of the samples in which anything was done, the part that scripts with such addresses stand behind. */
export function partOfProfile({ nodes, samples = [] }: Protocol.Profiler.Profile, scripts: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const isTheirs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined; at = callers.get(at)) {
      if (byId.get(at)?.callFrame.url.startsWith(scripts) === true) return true;
    }
    return false;
  };
  const theirs = new Set(nodes.map(({ id }) => id).filter(isTheirs));
  const working = samples.filter((id) => byId.get(id)?.callFrame.functionName !== '(idle)');
  return working.filter((id) => theirs.has(id)).length / working.length;
}
