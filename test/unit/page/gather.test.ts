// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gatherFrom, gatherOwn, newGatherer, startOfRun } from '../../../lib/page/gather.ts';
import { Owners, skippedBy, skippedIn } from '../../../lib/page/block-owners.ts';
import { Runs } from '../../../lib/page/runs.ts';
import { defaultSite } from '../../../lib/page/sites/default.ts';
import { SENT_BREAK, MAX_FIND_LENGTH } from '../../../lib/messages/page.ts';

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** For a part of the page, and for the whole. */
const newRuns = (): Runs => new Runs(new Owners(skippedBy(defaultSite.skip)));
const newRunsOfAll = (): Runs => new Runs(new Owners(skippedIn([document.body], defaultSite.skip)));

const partsOf = (runs: Runs): string[] => runs.take().flatMap(({ text }) => text.split(SENT_BREAK));

function readAll(root: Element, runs = newRuns()): string[] {
  newGatherer(root, runs).read(Infinity);
  return partsOf(runs);
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
  expect(readAll(load(html))).toEqual(expected);
  expect(readAll(document.body, newRunsOfAll())).toEqual(expected);
});

test('an element that was added is read without what lies around it', () => {
  const body = load('Cozy <span id="new">Bear <div>UserSec</div></span>');
  expect(readAll(body.querySelector('#new') ?? body)).toEqual(['UserSec']);
});

test('the own text of a block leaves the blocks inside it out', () => {
  const body = load('a <b>b</b><p>not this</p>c<br>d');
  const runs = newRuns();
  gatherOwn(body, runs);
  expect(partsOf(runs)).toEqual(['a b', 'c', 'd']);
});

test('a text of any length goes in batches that the background takes', () => {
  const words = 'UserSec speaks '.repeat(30_000);
  const body = load(`<pre>${words}</pre><p>${words.slice(0, 50_000)}</p>`);
  const runs = newRuns();
  newGatherer(body, runs).read(Infinity);
  const texts = runs.take().map(({ text }) => text);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(MAX_FIND_LENGTH);
  const parts = texts.flatMap((text) => text.split(SENT_BREAK));
  expect(parts.join('')).toBe(words + words.slice(0, 50_000));
});

test.each([
  ['sentences', 'Cozy Bear and\nCozy Bear. ', /^Cozy/, /\. $/],
  ['lines', 'Cozy Bear and Cozy Bear\n', /^Cozy/, /\n$/],
  ['words', 'CozyBear ', /^Cozy/, / $/],
])('a long text of %s is cut between them', (_, unit, first, last) => {
  for (const part of readAll(load(`<pre>${unit.repeat(5_000)}</pre>`))) {
    expect(part).toMatch(first);
    expect(part).toMatch(last);
  }
});

test('reading stops when the time has come, and goes on where it was', () => {
  const body = load(Array.from({ length: 300 }, (_, index) => `<p>text ${index}</p>`).join(''));
  const runs = newRuns();
  const gatherer = newGatherer(body, runs);
  let slices = 1;
  while (!gatherer.read(0)) slices += 1;
  expect(slices).toBeGreaterThan(2);
  const parts = partsOf(runs);
  expect(parts).toHaveLength(300);
  expect(parts.at(-1)).toBe('text 299');
});

test('what was read ahead is read once', () => {
  const body = load('<p>a <b>b</b> c</p><p>d <b>e</b></p><p>f</p>');
  const ahead = newRuns();
  const text = body.querySelectorAll('b')[1]?.firstChild;
  const start = text instanceof Text ? startOfRun(text, ahead.owners) : undefined;
  if (start === undefined) throw new Error('No run');
  const done = new Set<Text>();
  gatherFrom(start, ahead, done, (node) => node.data === 'f');
  expect(partsOf(ahead)).toEqual(['d e']);
  const runs = newRuns();
  const gatherer = newGatherer(body, runs);
  expect(gatherer.hasMet(start)).toBe(false);
  gatherer.passOver(done);
  gatherer.read(Infinity);
  expect(partsOf(runs)).toEqual(['a b c', 'f']);
  expect(gatherer.hasMet(start)).toBe(true);
});
