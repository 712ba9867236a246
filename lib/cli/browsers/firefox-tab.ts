import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { BidiClient } from './bidi.ts';
import { asJson } from './expression.ts';
import { keyValue, type Key } from './keys.ts';
import { waitFor } from './wait.ts';
import type { Point, Realm, Tab } from './types.ts';

const Created = v.object({ context: v.string() });
const Screenshot = v.object({ data: v.string() });
const Evaluated = v.object({
  type: v.string(),
  result: v.optional(v.object({ value: v.optional(v.unknown()) })),
  exceptionDetails: v.optional(v.object({ text: v.string() })),
});
const Nodes = v.object({ nodes: v.array(v.object({ sharedId: v.string() })) });

interface Context {
  context: string;
  url: string;
  children?: Context[] | null | undefined;
}
const Context: v.GenericSchema<Context> = v.object({
  context: v.string(),
  url: v.string(),
  children: v.nullish(v.array(v.lazy(() => Context))),
});
const Tree = v.object({ contexts: v.array(Context) });

export async function openFirefoxTab(client: BidiClient, url: string): Promise<Tab> {
  const { context } = v.parse(Created, await client.send('browsingContext.create', { type: 'tab' }));
  const tab = tabOf(client, context);
  await tab.goto(url);
  return tab;
}

export async function findFirefoxTab(client: BidiClient, url: string): Promise<Tab | undefined> {
  const { contexts } = v.parse(Tree, await client.send('browsingContext.getTree', {}));
  const found = contexts.find((context) => context.url === url);
  return found === undefined ? undefined : tabOf(client, found.context);
}

function tabOf(client: BidiClient, context: string): Tab {
  const act = (source: object): Promise<unknown> =>
    client.send('input.performActions', { context, actions: [source] });
  return {
    ...realmOf(client, context),
    goto: (url) => client.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    runFirst: (code) =>
      client.send('script.addPreloadScript', {
        functionDeclaration: `() => { ${code} }`,
        contexts: [context],
      }),
    back: () => client.send('browsingContext.traverseHistory', { context, delta: -1 }),
    frames: async () =>
      flatten((await treeOf(client, context)).children).map((frame) => realmOf(client, frame.context)),
    hover: (to) => act(pointer(moveTo(to))),
    click: (at) =>
      act(pointer(moveTo(at), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 })),
    press: (...keys) => act(keyboard(keys)),
    setFiles: (selector, paths) => setFiles(client, context, selector, paths),
    resize: (width, height) =>
      client.send('browsingContext.setViewport', { context, viewport: { width, height } }),
    screenshot: async (path) => {
      const { data } = v.parse(
        Screenshot,
        await client.send('browsingContext.captureScreenshot', { context }),
      );
      await writeFile(path, data, 'base64');
    },
    bringToFront: () => client.send('browsingContext.activate', { context }),
    close: () => client.send('browsingContext.close', { context }),
  };
}

const realmOf = (client: BidiClient, context: string): Realm => ({
  url: async () => (await treeOf(client, context)).url,
  evaluate: (expression) => evaluate(client, context, expression),
});

async function evaluate(client: BidiClient, context: string, expression: string): Promise<unknown> {
  const answer = await client.send('script.evaluate', {
    expression: asJson(expression),
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  const { result, exceptionDetails } = v.parse(Evaluated, answer);
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return JSON.parse(String(result?.value));
}

async function treeOf(client: BidiClient, root: string): Promise<Context> {
  const { contexts } = v.parse(Tree, await client.send('browsingContext.getTree', { root }));
  const [context] = contexts;
  if (context === undefined) throw new Error('The tab is gone');
  return context;
}

const flatten = (contexts: Context[] | null | undefined): Context[] =>
  (contexts ?? []).flatMap((context) => [context, ...flatten(context.children)]);

async function setFiles(
  client: BidiClient,
  context: string,
  selector: string,
  files: string[],
): Promise<void> {
  const locator = { type: 'css', value: selector };
  const element = await waitFor(`${selector} on the page`, async () => {
    const found = v.parse(Nodes, await client.send('browsingContext.locateNodes', { context, locator }));
    return found.nodes[0];
  });
  await client.send('input.setFiles', { context, element: { sharedId: element.sharedId }, files });
}

const moveTo = ({ x, y }: Point): object => ({
  type: 'pointerMove',
  x: Math.round(x),
  y: Math.round(y),
  origin: 'viewport',
});

const pointer = (...actions: object[]): object => ({ type: 'pointer', id: 'mouse', actions });

function keyboard(keys: readonly Key[]): object {
  const values = keys.map(keyValue);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return { type: 'key', id: 'keyboard', actions: [...down, ...up] };
}
