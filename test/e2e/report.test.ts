// A long real report in Japanese, and its small twin: every known name is painted and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { paintedTexts } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { textAsHtml } from '../../lib/cli/demo/pages.ts';
import { inBrowsers } from './world.ts';

const REPORT = '../shared/data/pages/durov-arrest-report-ja.txt';
const NO_REPORT = `${REPORT} is not here`;
const TWIN = `親ロシア派「UserSec」はPeople’s Cyber Army of Russiaと連携と主張。

Deanon clubとKillnetの運営者はTelegram Starsに投資、連絡先はToxやSession。

「#FreeDurov」や「#FreePavel」。RipperSecとCGPLLNETは同盟を発表。`;
const TWIN_MARKS = [
  ...['UserSec', 'People’s Cyber Army of Russia', 'Deanon club', 'Killnet'],
  ...['#FreeDurov', '#FreePavel', 'RipperSec', 'CGPLLNET'],
];
/** Who a card must be about, where the headline is spelt otherwise than the text. */
const HEADLINES: Record<string, string> = {
  'People’s Cyber Army of Russia': "People's Cyber Army of Russia",
  'Deanon club': 'Deanon Club',
  Lapsus$: 'LAPSUS$',
  '#freedurov': '#FreeDurov',
};
const CardHead = v.object({ parts: v.array(v.object({ entity: v.object({ name: v.string() }) })) });
const LAST_WORD = 'OverFlame';

const PAGES = {
  '/twin': textAsHtml(`${TWIN}\n\n${LAST_WORD}`),
  ...(existsSync(REPORT) && { '/report': textAsHtml(`${readFileSync(REPORT, 'utf8')}\n\n${LAST_WORD}`) }),
};

inBrowsers(PAGES, (world) => {
  const marksOf = async (path: string, count: number): Promise<string[]> => {
    const tab = await world().open(`report.test${path}`);
    // Only what is near the viewport is painted: one tall enough holds the whole page.
    await tab.resize(1280, 9_000);
    const isWhole = (texts: readonly string[]): boolean => texts.at(-1) === LAST_WORD && texts.length > count;
    // A long page is read in parts, and not in order. What is there in the end is told.
    await waitFor('all marks', async () => (isWhole(await paintedTexts(tab)) ? true : undefined)).catch(
      () => undefined,
    );
    const texts = await paintedTexts(tab);
    await tab.close();
    expect(texts.at(-1)).toBe(LAST_WORD);
    return texts.slice(0, -1);
  };

  /** Each of these has a card, and all of it is about that name. */
  const expectCards = async (texts: readonly string[]): Promise<void> => {
    for (const name of new Set(texts)) {
      const card = v.parse(CardHead, await world().extension.ask({ type: 'card-of-name', name }));
      const heads = new Set(card.parts.map(({ entity }) => entity.name));
      expect([...heads], name).toEqual([HEADLINES[name] ?? name]);
    }
  };

  test('the twin', async () => {
    const marks = await marksOf('/twin', TWIN_MARKS.length);
    expect(marks).toEqual(TWIN_MARKS);
    await expectCards(marks);
  });

  test('the report: 22 actors, 6 hashtags', async ({ skip }) => {
    skip(!existsSync(REPORT), NO_REPORT);
    const marks = await marksOf('/report', 28);
    expect(marks.filter((text) => text.startsWith('#'))).toHaveLength(6);
    expect(marks.filter((text) => !text.startsWith('#'))).toHaveLength(22);
    await expectCards(marks);
  });
});
