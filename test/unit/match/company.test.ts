// Names next to each other, of which one counts: what has to stand between them for the others to count too.
import { describe, expect, test } from 'vitest';
import { lexiconOf } from './finding.ts';
import { counted } from './ruling.ts';

const lexicon = lexiconOf(['Mirage', 'Snake', 'Leviathan', 'Silence', 'Turla', 'Killnet', 'SEA']);

describe('in one sentence', () => {
  test.each([
    ['Mirage, Snake, Turla'],
    ['Silence / Snake / Leviathan (Turla)'],
    ['Turla, also known as Snake and tracked as Mirage'],
    ['Turla is linked to Leviathan'],
    ['Turla, formerly called Snake'],
    ['Turla, также известная как Snake'],
    ['TurlaとSnakeと'],
    ['Turla, the group behind it, or Snake'.replace(' behind it', '')],
  ])('%s', (text) => {
    expect(counted(lexicon, text).length).toBe(text.match(/Mirage|Snake|Leviathan|Silence|Turla/g)?.length);
  });

  test.each([
    ['The Mirage, a hotel, was shut by Turla.'],
    ['In Silence, the Turla'],
    ['Turla saw a Snake. Turla moved in Silence'],
    ['the Mirage’s Turla'],
    ['SEA and Turla'],
  ])('not in: %s', (text) => {
    expect(new Set(counted(lexicon, text))).toEqual(new Set(['Turla']));
  });
});

describe('in a list of lines or blocks', () => {
  test.each([
    ['- Turla\n- Snake\n- Leviathan', 3],
    ['Snake\uffffMirage\uffffTurla', 3],
    ['1. Killnet – 12 victims\n2. Silence – 7 victims', 2],
    ['• Turla (Russia)\n• Leviathan (China)', 2],
  ])('%j', (text, count) => {
    expect(counted(lexicon, text)).toHaveLength(count);
  });

  test.each([
    ['Turla\nSilence fell.'],
    ['Turla hit it\nSnake oil'],
    ['- Turla\n1. Snake'],
    ['Turla\n\nSnake'],
    ['- Turla\nSnake'],
    ['- The bank saw Turla\n- Snake'],
    [`- Turla ${'x '.repeat(80)}\n- Snake`],
  ])('not in: %j', (text) => {
    expect(counted(lexicon, text)).toEqual(['Turla']);
  });
});
