import { expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { inBrowsers, type World } from './world.ts';

const COUNT_BACKGROUNDS = `browser.runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then(({ length }) => length)`;

async function kill({ browser, extension }: World): Promise<void> {
  await browser.killBackground();
  await waitFor('the background to end', async () =>
    (await extension.evaluate(COUNT_BACKGROUNDS)) === 0 ? true : undefined,
  );
}

inBrowsers({}, (world) => {
  test('marks survive the background, and the next card wakes it', async () => {
    const tab = await world().openBody('<p>UserSec and RipperSec</p>');
    await waitForMarks(tab, 2);
    await kill(world());
    expect(await paintedTexts(tab)).toEqual(['UserSec', 'RipperSec']);
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    await tab.close();
  });

  test('text that arrives after the kill is marked; nothing is lost or doubled', async () => {
    const tab = await world().openBody('<p>UserSec</p>');
    await waitForMarks(tab);
    for (const name of ['Killnet', 'OverFlame', 'CyberDragon']) {
      await kill(world());
      await tab.evaluate(
        `document.body.append(Object.assign(document.createElement('p'), { textContent: '${name}' }))`,
      );
      await waitFor(`a mark on ${name}`, async () =>
        (await paintedTexts(tab)).includes(name) ? true : undefined,
      );
    }
    expect(await paintedTexts(tab)).toEqual(['UserSec', 'Killnet', 'OverFlame', 'CyberDragon']);
    await tab.close();
  });

  test('a page opened while the background is gone', async () => {
    await kill(world());
    const tab = await world().openBody('<p>UserSec</p>');
    expect(await waitForMarks(tab)).toEqual(['UserSec']);
    await tab.close();
  });
});
