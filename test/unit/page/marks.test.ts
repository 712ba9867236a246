// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newGatherer } from '../../../lib/page/gather.ts';
import { Owners, skippedBy } from '../../../lib/page/block-owners.ts';
import { Runs } from '../../../lib/page/runs.ts';
import { Book } from '../../../lib/page/marks-by-block.ts';
import { isInText, marksOf, textOf, type Mark } from '../../../lib/page/marks.ts';
import { defaultSite } from '../../../lib/page/sites/default.ts';

/** Marks for each place of `names` in the page's text, as the background would find them. */
function marksIn(html: string, names: RegExp): Mark[] {
  document.body.innerHTML = html;
  const runs = new Runs(new Owners(skippedBy(defaultSite.skip)));
  newGatherer(document.body, runs).read(Infinity);
  return runs.take().flatMap((batch) => {
    const hits = [...batch.text.matchAll(names)].flatMap((hit) => [
      hit.index,
      hit.index + hit[0].length,
      7,
      0,
    ]);
    return marksOf(batch, { hits, version: 3, seq: 5 });
  });
}

test('offsets lead back to the nodes', () => {
  const html = '<p>by UserSec, <b>Ripper</b><i>Sec</i> and</p><p>UserSec</p>';
  const marks = marksIn(html, /UserSec|RipperSec/g);
  expect(marks.map(textOf)).toEqual(['UserSec', 'RipperSec', 'UserSec']);
  expect(marks.map(({ nodes }) => nodes.length)).toEqual([1, 2, 1]);
  expect(marks.map(({ owner }) => owner.nodeName)).toEqual(['P', 'P', 'P']);
  expect(marks[0]).toMatchObject({ id: 7, version: 3, look: 0, at: 5_000_003, start: 3, end: 10 });
});

test('offsets in a node that was sent in pieces', () => {
  const marks = marksIn(`<pre>${'no one at all '.repeat(5_000)}UserSec</pre>`, /UserSec/g);
  expect(marks.map(textOf)).toEqual(['UserSec']);
});

test('a mark goes with its text', () => {
  const [mark] = marksIn('<p>by UserSec</p>', /UserSec/g);
  expect(mark && isInText(mark)).toBe(true);
  const text = document.querySelector('p')?.firstChild;
  if (text) text.nodeValue = 'by';
  expect(mark && isInText(mark)).toBe(false);
});

const noted = (): { book: Book; forgotten: string[] } => {
  const forgotten: string[] = [];
  return { book: new Book((marks) => forgotten.push(...marks.map(textOf))), forgotten };
};

test('a block belongs to the latest scan that read it', () => {
  const { book, forgotten } = noted();
  const [first, second] = marksIn('<p>UserSec RipperSec</p>', /\w+Sec/g);
  if (!first || !second) throw new Error('No marks');
  book.add(first, 1);
  expect(book.renew(first.owner, 1)).toBe(true);
  expect(forgotten).toEqual([]);
  expect(book.renew(first.owner, 2)).toBe(true);
  expect(forgotten).toEqual(['UserSec']);
  book.add(second, 2);
  expect(book.renew(first.owner, 1)).toBe(false);
  expect([...book.all()]).toEqual([second]);
});

test('what has left the page, or no scan finds any more, is forgotten', () => {
  const { book } = noted();
  const marks = marksIn('<p id="a">UserSec</p><p>RipperSec</p><p>AnSec</p>', /\w+Sec/g);
  marks.forEach((mark, index) => book.add(mark, index + 1));
  document.querySelector('#a')?.remove();
  book.sweep();
  expect([...book.all()].map(textOf)).toEqual(['RipperSec', 'AnSec']);
  book.sweep(3);
  expect([...book.all()].map(textOf)).toEqual(['AnSec']);
});
