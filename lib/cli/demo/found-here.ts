// What the extension itself says it has found in a tab.
import * as v from 'valibot';
import { tabIdOf, type Extension } from '../browsers/extension-page.ts';

const Report = v.object({
  found: v.array(
    v.object({
      name: v.string(),
      kind: v.string(),
      count: v.number(),
      version: v.number(),
      mention: v.number(),
    }),
  ),
});

const Card = v.object({
  parts: v.tupleWithRest([v.object({ matched: v.array(v.object({ value: v.string() })) })], v.unknown()),
});

export interface Found {
  /** The name that stands on the page, as its producer writes it. */
  name: string;
  entity: string;
  kind: string;
  count: number;
}

export async function foundHere(extension: Extension, url: string): Promise<Found[]> {
  const tabId = await tabIdOf(extension, url);
  const report = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
  return Promise.all(
    report.found.map(async ({ name: entity, kind, count, version, mention }) => {
      const card = v.parse(Card, await extension.ask({ type: 'card', version, mention }));
      return { name: card.parts[0].matched[0]?.value ?? entity, entity, kind, count };
    }),
  );
}

export const foundLines = (found: readonly Found[]): string[] =>
  found.map(({ name, entity, kind, count }) => `  ${name} → ${entity} (${kind}): ${count}`);
