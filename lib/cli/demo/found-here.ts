// What the extension itself says it has found in a tab.
import * as v from 'valibot';
import { tabIdOf, type Extension } from '../browsers/extension-page.ts';

const Report = v.object({
  found: v.array(v.object({ name: v.string(), kind: v.string(), count: v.number() })),
});

export type FoundHere = v.InferOutput<typeof Report>['found'];

export async function foundHere(extension: Extension, url: string): Promise<FoundHere> {
  const tabId = await tabIdOf(extension, url);
  return v.parse(Report, await extension.ask({ type: 'tab-report', tabId })).found;
}

export const foundLines = (found: FoundHere): string[] =>
  found.map(({ name, kind, count }) => `  ${name} (${kind}): ${count}`);
