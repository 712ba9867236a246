// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Gatherer, gatherOwn, Reading } from '../../../lib/page/gather.ts';
import { defaultSite } from '../../../lib/page/sites/default.ts';
import { BLOCK_BREAK, MAX_FIND_LENGTH } from '../../../lib/messages/page.ts';

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The runs of the page, as the background gets them. */
function runsOf(html: string, root: (body: HTMLElement) => Node = (body) => body): string[] {
  const body = load(html);
  const reading = new Reading(defaultSite.skip);
  new Gatherer(root(body), reading).read(Infinity);
  return reading.runs.take().flatMap((batch) => batch.text.split(BLOCK_BREAK));
}

const NBSP = '\u00A0';

const CASES: [string, string, string[]][] = [
  ['inline elements join', 'Cozy <b>Bear</b> and <i><b>Ripper</b></i>Sec', ['Cozy Bear and RipperSec']],
  ['blocks break', '<p>Cozy</p><p>Bear</p>', ['Cozy', 'Bear']],
  ['text around a block', 'Cozy <div>x</div> Bear', ['Cozy ', 'x', ' Bear']],
  ['a line break breaks, also inside', '<b>Fancy <br></b>Bear', ['Fancy ', 'Bear']],
  ['<wbr> does not', 'Ripper<wbr>Sec', ['RipperSec']],
  ['comments do not', 'Ripper<!-- x -->Sec', ['RipperSec']],
  ['an emoji image breaks', 'User<img alt="x">Sec', ['User', 'Sec']],
  ['an input breaks', 'User<input value="y">Sec', ['User', 'Sec']],
  ['a script between breaks', 'User<script>1</script>Sec', ['User', 'Sec']],
  ['a footnote is apart', 'APT29<sup>3</sup> came', ['APT29', '3', ' came']],
  ['table cells break', '<table><tr><td>Cozy<td>Bear</table>', ['Cozy', 'Bear']],
  ['a table inside a sentence', 'Cozy <table><tr><td>x</table> Bear', ['Cozy ', 'x', ' Bear']],
  ['white space between blocks is nothing', '<p>a</p>\n  <p>b</p>\n', ['a', 'b']],
  ['white space between inlines is kept', '<b>Cozy</b>\n<b>Bear</b>', ['Cozy\nBear']],
  ['NBSP and zero-width stay', `APT${NBSP}29 Over\u200BFlame`, [`APT${NBSP}29 Over\u200BFlame`]],
  ['code is read', '<pre>a <code>b</code></pre>', ['a b']],
  ['never read: what is no text', '<style>a</style><script>b</script><noscript>c</noscript>', []],
  ['never read: fields', '<textarea>a</textarea><select><option>b</select>', []],
  ['never read: editable', '<p contenteditable>a <b>b</b></p><p contenteditable="false">c</p>', ['c']],
  ['never read: editors', '<div class="x cm-editor"><p>a</p></div><div class="monaco-editor">b</div>', []],
  ['an editable piece breaks', 'User<span contenteditable="">x</span>Sec', ['User', 'Sec']],
  [
    'SVG text',
    '<svg><title>a</title><text>Cozy <tspan>Bear</tspan></text><text>b</text></svg>',
    ['Cozy Bear', 'b'],
  ],
];

test.each(CASES)('%s', (_, html, expected) => {
  expect(runsOf(html)).toEqual(expected);
});

test('an element that was added is read without what lies around it', () => {
  const html = 'Cozy <span id="new">Bear <div>UserSec</div></span>';
  expect(runsOf(html, (body) => body.querySelector('#new') ?? body)).toEqual(['UserSec']);
});

test('the own text of a block leaves the blocks inside it out', () => {
  const body = load('a <b>b</b><p>not this</p>c<br>d');
  const reading = new Reading(defaultSite.skip);
  gatherOwn(body, reading);
  expect(reading.runs.take().map(({ text }) => text)).toEqual([['a b', 'c', 'd'].join(BLOCK_BREAK)]);
});

test('a text of any length goes in batches that the background takes, cut at spaces', () => {
  const words = 'UserSec speaks '.repeat(30_000);
  const body = load(`<pre>${words}</pre><p>${words.slice(0, 50_000)}</p>`);
  const reading = new Reading(defaultSite.skip);
  new Gatherer(body, reading).read(Infinity);
  const batches = reading.runs.take();
  expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(MAX_FIND_LENGTH);
  const runs = batches.flatMap(({ text }) => text.split(BLOCK_BREAK));
  expect(runs.join('')).toBe(words + words.slice(0, 50_000));
  expect(runs.every((run) => /^ ?(UserSec|speaks|$)/.test(run))).toBe(true);
});

test('reading stops when the time has come, and goes on where it was', () => {
  const body = load(Array.from({ length: 300 }, (_, index) => `<p>text ${index}</p>`).join(''));
  const reading = new Reading(defaultSite.skip);
  const gatherer = new Gatherer(body, reading);
  let slices = 1;
  while (!gatherer.read(0)) slices += 1;
  expect(slices).toBeGreaterThan(2);
  const runs = reading.runs.take().flatMap(({ text }) => text.split(BLOCK_BREAK));
  expect(runs).toHaveLength(300);
  expect(runs.at(-1)).toBe('text 299');
});
