import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { inBrowsers } from './world.ts';

/** Each body with the words that must be painted, in order. A last paragraph tells when the page is done. */
const CASES: readonly [string, string, readonly string[]][] = [
  ['sentence end', 'It was UserSec.', ['UserSec']],
  ['quotes', "“UserSec” «UserSec» 'UserSec' „UserSec“ 「UserSec」", Array(5).fill('UserSec')],
  ['possessive and linked', 'UserSec’s, UserSec-linked —UserSec (UserSec)', Array(4).fill('UserSec')],
  ['Kana beside it', '親ロシア派UserSecはフランスを', ['UserSec']],
  ['Cyrillic text', 'группа UserSec и Народная CyberАрмия', ['UserSec', 'Народная CyberАрмия']],
  ['split over elements', 'Then <b>Ripper</b>Sec came, Killn<i>et</i> too.', ['RipperSec', 'Killnet']],
  ['zero-width inside', 'Over\u200BFlame', ['Over\u200BFlame']],
  ['full width', 'ＵｓｅｒＳｅｃ', ['ＵｓｅｒＳｅｃ']],
  ['NBSP inside', 'People’s\u00A0Cyber Army of Russia', ['People’s\u00A0Cyber Army of Russia']],
  ['signs', 'LAPSUS$ again', ['LAPSUS$']],
  [
    'hashtags',
    '#FreeDurov ＃FreeDurov <a href="#x">#FreeDurov</a>',
    ['#FreeDurov', '＃FreeDurov', '#FreeDurov'],
  ],
  ['code is read', '<code>UserSec</code><pre>RipperSec</pre>', ['UserSec', 'RipperSec']],
  ['longer words', 'OverFlamethrower, UserSecurity, killnetwork.shop', []],
  ['across blocks', '<p>People’s Cyber</p><p>Army of Russia</p> Ripper<br>Sec', []],
  ['inputs', '<input value="UserSec"><textarea>UserSec</textarea><p contenteditable>UserSec</p>', []],
  ['scripts', '<script>"UserSec"</script><style>/* UserSec */</style>', []],
  ['editors', '<div class="CodeMirror">UserSec</div><div class="monaco-editor">UserSec</div>', []],
  ['hidden', '<p hidden>UserSec</p><p style="display:none">UserSec</p>', []],
];
const END = 'OverFlame';

inBrowsers({}, (world) => {
  test.each(CASES)('%s', async (_, body, expected) => {
    const tab = await world().openBody(`<div>${body}</div><p>${END}</p>`);
    const painted = await waitFor('the last mark', async () => {
      const texts = await paintedTexts(tab);
      return texts.at(-1) === END ? texts : undefined;
    });
    expect(painted.slice(0, -1)).toEqual(expected);
    await tab.close();
  });

  test('the page’s DOM stays as it was', async () => {
    const tab = await world().openBody('<p>Then <b>Ripper</b>Sec came.</p>');
    const before = await tab.evaluate('document.documentElement.outerHTML');
    await waitForMarks(tab);
    expect(await tab.evaluate('document.documentElement.outerHTML')).toBe(before);
    expect(await tab.evaluate('document.querySelector("p").childNodes.length')).toBe(3);
    await tab.close();
  });
});
