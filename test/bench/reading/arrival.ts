import * as v from 'valibot';
import type { Tab } from '../../../lib/cli/browsers/types.ts';

const Arrived = v.object({ text: v.number(), mark: v.number() });

/** The message comes once the frame is rendered. */
const arrivalOf = (html: string): string => `(async () => {
  const content = document.createRange().createContextualFragment(${JSON.stringify(html)});
  const rendered = new MessageChannel();
  const started = bench.now();
  document.body.append(content);
  requestAnimationFrame(() => rendered.port2.postMessage(0));
  const text = new Promise((resolve) => (rendered.port1.onmessage = () => resolve(bench.now() - started)));
  const mark = (await bench.painted()) - started;
  return { text: await text, mark };
})()`;

/** Text comes into a watched page that has no mark, as an app fills itself: ms until it is rendered, and until a mark is painted. */
export const arrive = async (tab: Tab, html: string): Promise<v.InferOutput<typeof Arrived>> =>
  v.parse(Arrived, await tab.evaluate(arrivalOf(html)));
