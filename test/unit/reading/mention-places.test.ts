import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK, placeAt } from '../../../lib/messages/page.ts';
import type { FoundIn } from '../../../lib/reading/found.ts';
import { KeptTexts } from '../../../lib/reading/kept-texts.ts';
import { besideOf, foundPlaces, type FramePlaces } from '../../../lib/reading/mention-places.ts';
import type { MetPost } from '../../../lib/reading/tab-posts.ts';
import { makeGroup } from '../../make/found.ts';

/** Words that stand for mentions, by their ids. */
const NAMES = ['Heron', 'Otter', 'Moth'];

/** A document whose questions hold these texts. */
function frame(texts: readonly string[], frameId = 0, kept = new KeptTexts()): FramePlaces {
  const places = texts.flatMap((text, seq) => {
    const found = [...text.matchAll(/Heron|Otter|Moth/g)];
    const hits = found.flatMap(({ 0: name, index }) => [index, index + name.length, NAMES.indexOf(name), 0]);
    kept.keep(seq, text, hits);
    return found.flatMap(({ 0: name, index }) => [NAMES.indexOf(name), placeAt(seq, index)]);
  });
  return { frameId, places, texts: kept };
}

const thing = (mention: number, ...frames: readonly number[]): FoundIn => ({
  group: makeGroup({ pk: mention + 1, id: `id-${mention}`, name: NAMES[mention] ?? '', count: 9 }),
  pks: [mention + 1],
  mentions: (frames.length === 0 ? [0] : frames).map((frameId) => ({ frameId, mention, count: 1 })),
});

const ALL = [thing(0, 0, 7), thing(1, 0, 7), thing(2, 0, 7)];
const blocks = (...texts: string[]): string => texts.join(BLOCK_BREAK);

describe('places', () => {
  test('each mention in its sentence, in the order of the page, the top frame first', () => {
    const frames = [
      frame(['In a frame: Heron.'], 7),
      frame([blocks('First Heron. Then Otter.', 'A title'), blocks('No one', 'Last Heron')]),
    ];
    const [heron, otter] = foundPlaces(ALL.slice(0, 2), frames, 10);
    expect(heron?.places.map(({ before, frameId }) => [frameId, before])).toEqual([
      [0, 'First '],
      [0, 'Last '],
      [7, 'In a frame: '],
    ]);
    expect(otter?.places.map(({ before, text, after }) => before + text + after)).toEqual(['Then Otter.']);
    expect([heron?.id, heron?.count]).toEqual(['id-0', 9]);
  });

  test('a closed spoiler stays closed beside a name; one that was opened for its own name does not', () => {
    const text = 'Was it Heron or Otter, or Moth?';
    const kept = new KeptTexts();
    kept.keep(0, text, [7, 12, 0, 0, 16, 21, 1, 0], [13, 21, 26, 30, 40, 50]);
    const places = [0, placeAt(0, 7), 1, placeAt(0, 16)];
    const found = foundPlaces(ALL.slice(0, 2), [{ frameId: 0, places, texts: kept }], 10);
    expect(
      found.flatMap((each) => each.places).map((place) => place.before + place.text + place.after),
    ).toEqual(['Was it Heron ████████, or ████?', text]);
  });

  test('not more than asked for', () => {
    expect(foundPlaces([thing(0)], [frame(['Heron Heron Heron'])], 2)[0]?.places).toHaveLength(2);
  });

  test('a place leads back to where the page has it', () => {
    const [found] = foundPlaces([thing(0)], [frame(['', blocks('None', 'by Heron')])], 2);
    expect(found?.places).toMatchObject([{ frameId: 0, mention: 0, version: 1, at: placeAt(1, 8) }]);
  });
});

describe('kept texts', () => {
  test('what the page no longer speaks of is forgotten, what is on its way stays', () => {
    const texts = new KeptTexts();
    frame(['Heron', 'Otter', 'Moth'], 0, texts);
    texts.sweep([placeAt(1, 0)]);
    expect([0, 1, 2].map((seq) => texts.at(placeAt(seq, 0)) !== undefined)).toEqual([false, true, true]);
  });

  test('only blocks with a name in them are kept', () => {
    const texts = new KeptTexts();
    const text = blocks('secret', 'a Heron', 'secret');
    frame([text], 0, texts);
    expect(texts.at(text.indexOf('Heron'))?.block.text).toBe('a Heron');
    expect(texts.at(0)).toBeUndefined();
  });

  test('what is too much is left out, and said to be', () => {
    const texts = new KeptTexts();
    const long = `Heron ${'x'.repeat(90_000)}`;
    frame(
      Array.from({ length: 120 }, () => long),
      0,
      texts,
    );
    expect(texts.isFull).toBe(true);
    expect(texts.at(0)).toBeDefined();
    expect(texts.at(placeAt(119, 0))).toBeUndefined();
  });
});

const post = (key: string, ...named: number[][]): MetPost => ({
  ...{ key, chat: 'c', place: key, frameId: 0, seenAt: 0 },
  named,
});

describe('beside', () => {
  const besides = (frames: readonly FramePlaces[], posts: readonly MetPost[] = []): unknown[] =>
    besideOf(ALL[0] ?? thing(0), ALL, frames, posts).map(({ name, count }) => [name, count]);

  test('who stands in the same block, the most often first', () => {
    const text = blocks('Heron and Moth', 'Heron, Otter', 'Moth Moth Heron', 'Otter alone');
    expect(besides([frame([text])])).toEqual([
      ['Moth', 2],
      ['Otter', 1],
    ]);
  });

  test('blocks of different frames and questions are not the same', () => {
    expect(besides([frame(['Heron', 'Otter']), frame(['Otter'], 7)])).toEqual([]);
  });

  test('a message counts once, of however many lines it is', () => {
    const lines = blocks('Heron with Otter', 'Heron with Otter', 'Moth');
    const posts = [post('1', [1], [2]), post('2', [1], [3]), post('3', [1], [3]), post('4', [2])];
    expect(besides([frame([lines])], posts)).toEqual([
      ['Moth', 2],
      ['Otter', 1],
    ]);
  });
});
