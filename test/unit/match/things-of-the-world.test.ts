// Texts that say of an actor's name that it is a film's, a city's, an animal's.
import { describe, expect, test } from 'vitest';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { lexiconOf } from './finding.ts';
import { counted, rulings } from './ruling.ts';

const lexicon = lexiconOf(['Akira', 'Handala', 'Sandworm', 'Cloud Atlas', 'Turla', 'プレイ']);

describe('kept out', () => {
  test.each([
    ['Akira is a 1988 Japanese animated film. I love Akira.'],
    ['He saw the film “Akira” again; the novel Cloud Atlas was shorter.'],
    ['Israel intercepts Gaza-bound aid ship Handala'],
    ['Handala, a ship of the Freedom Flotilla, left. The Handala is late.'],
    ['The sandworm is a giant worm. Paul rides the Sandworm.'],
    ['“Turla” was also the city.'],
    ['Akira ist ein japanischer Roman. Turla est une ville.'],
    ['La película Akira y el barco Handala; фильм Akira, 映画「Akira」'],
  ])('%s', (text) => {
    expect(counted(lexicon, text)).toEqual([]);
  });
});

describe('but not', () => {
  test.each([
    ['where it is called a group', 'The Akira gang, Akira, is a name of the film hackers', 2],
    [
      'where it is attacks that the rest is about',
      'His book Sandworm is good.\nSandworm hackers, Sandworm',
      2,
    ],
    ['where the thing is another’s', 'Turla is a maker of films. Turla is a group of ships.', 2],
    ['where it leads on', 'Turla is a name for the city-wide attacks. Turla, the bank said, is back.', 2],
    ['in a film that is hacked', 'We were filming Turla. Akira saw ships.', 2],
  ])('%s: %s', (_, text, count) => {
    expect(counted(lexicon, text)).toHaveLength(count);
  });

  test('in the next text of the document', () => {
    const context = new DocumentContext(lexicon.version);
    expect(counted(lexicon, 'We saw the film Akira.', context)).toEqual([]);
    expect(rulings(lexicon, 'Akira is back.', context)).toEqual(['Akira: name']);
  });
});
