// The finder against the libraries that people would otherwise use: how many times as long each takes. In Chromium.
import { entitiesOf, mixedText, names } from './finder-data.ts';
import { inChromium } from './in-chromium.ts';
import { row, type BenchRow } from './measure.ts';

const NAMES = 20_000;
const LENGTH = 200_000;
/** Of the best of them. */
const LEAST = 10;

export const benchRivals = (): Promise<BenchRow[]> =>
  inChromium('test/bench/rivals/in-page.ts', async (open) => {
    const list = names(NAMES);
    const given = [entitiesOf(list), mixedText(list, LENGTH)].map((each) => JSON.stringify(each)).join(',');
    const page = await open();
    const texts = new Map(
      Object.entries((await page.evaluate(`rivals.onText(${given})`)) as Record<string, number>),
    );
    const pages = new Map(
      Object.entries((await page.evaluate(`rivals.onPage(${given})`)) as Record<string, number>),
    );
    const ratiosOf = (times: ReadonlyMap<string, number>): [name: string, ratio: number][] =>
      [...times]
        .filter(([name]) => name !== 'ours')
        .map(([name, time]) => [name, time / (times.get('ours') ?? NaN)]);
    const ofTexts = ratiosOf(texts);
    const best = Math.min(...ofTexts.map(([, ratio]) => ratio));
    return [
      ...[...ofTexts, ...ratiosOf(pages)].map(([name, ratio]) =>
        row(`${name} / ours, ${NAMES} names`, ratio, '×'),
      ),
      row(`the best matcher of npm / ours, ${NAMES} names`, best, '×', LEAST, true),
    ];
  });

if (import.meta.main) console.table(await benchRivals());
