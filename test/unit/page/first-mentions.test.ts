// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findLater } from '../../../lib/page/first-mentions.ts';
import type { Mark } from '../../../lib/page/marks.ts';
import { LOCKED } from '../../../lib/messages/page.ts';

/** A mark on each <b>, of the thing that its text names; in whatever order. */
function marksIn(html: string, over: (text: string) => Partial<Mark> = () => ({})): Mark[] {
  document.body.innerHTML = html;
  const words = [...document.querySelectorAll('b')].toReversed();
  return words.flatMap((word): Mark[] => {
    const [text] = word.childNodes;
    if (!(text instanceof Text)) return [];
    const mark = { id: 1, version: 1, look: 0, thing: Number(word.title), isLater: false, owner: word };
    const place = {
      nodes: [text],
      start: 0,
      end: text.length,
      at: 0,
      hidden: undefined,
      range: undefined,
    };
    return [{ ...mark, ...place, ...over(text.data) }];
  });
}

const placeOf = (mark: Mark): string | undefined => mark.nodes[0]?.parentElement?.closest('li')?.id;

const firstsOf = (marks: Mark[]): string[] => {
  findLater(marks, placeOf);
  return marks
    .filter(({ isLater }) => !isLater)
    .map(({ nodes }) => nodes[0]?.data ?? '')
    .toReversed();
};

test('of each thing the first on the page, whatever was found first', () => {
  const html = '<p><b title="1">UserSec</b> <b title="2">Killnet</b></p><p><b title="1">user sec</b></p>';
  expect(firstsOf(marksIn(html))).toEqual(['UserSec', 'Killnet']);
});

test('each post names its things anew', () => {
  const html =
    '<ul><li id="p1"><b title="1">a</b><b title="1">b</b></li><li id="p2"><b title="1">c</b><b title="2">d</b></li></ul>';
  expect(firstsOf(marksIn(html))).toEqual(['a', 'c', 'd']);
});

test('what is hidden, not painted or no name yet is no first mention', () => {
  const html = '<b title="1">menu</b><b title="1">amber</b><b title="1">play</b><b title="1">shown</b>';
  const over: Record<string, Partial<Mark>> = {
    menu: { hidden: true },
    amber: { look: -1 },
    play: { look: LOCKED },
  };
  expect(firstsOf(marksIn(html, (text) => over[text] ?? {}))).toEqual(['shown']);
});
