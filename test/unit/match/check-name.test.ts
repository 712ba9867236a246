import { describe, expect, test } from 'vitest';
import { ownersOf, traitsOfName } from '../../../lib/match/check-name.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const alias = (value: string): LexiconName => ({ value, type: 'alias' });

describe('what the finder makes of a name', () => {
  test.each<[LexiconName, string]>([
    [alias('UserSec'), 'distinctive'],
    [alias('Cobalt Group'), 'distinctive'],
    [alias('Fancy Bear'), 'distinctive'],
    [alias('キルネット'), 'distinctive'],
    [{ value: '#play', type: 'hashtag' }, 'distinctive'],
    [{ value: '@play', type: 'handle', platform: 'telegram' }, 'distinctive'],
    [alias('Play'), 'ambiguous'],
    [alias('Lazarus'), 'ambiguous'],
    [alias('SEA'), 'ambiguous'],
    [alias('x'), 'unmatchable'],
    [alias('***'), 'unmatchable'],
    [alias('a whole sentence that somebody has selected is no name at all'), 'unmatchable'],
    [alias('x'.repeat(200)), 'unmatchable'],
  ])('%j is %s', (name, expected) => {
    const { isMatchable, isAmbiguous } = traitsOfName(name);
    expect(isMatchable ? (isAmbiguous ? 'ambiguous' : 'distinctive') : 'unmatchable').toBe(expected);
  });
});

describe('whose name it is', () => {
  const handle = makeName('@paper_heron', { type: 'handle', platform: 'telegram' });
  const entities = [
    makeEntity({ name: 'Paper Heron', names: ['APT29', handle] }),
    makeEntity({ name: 'Silk Moth', names: ['APT 29'] }),
  ];
  const lexicon = openLexicon(compileLexicon(toLexiconEntities(entities), 1));

  test.each<[LexiconName, number[]]>([
    [alias('Paper Heron'), [1]],
    [alias('PAPER  heron'), [1]],
    [alias('apt-29'), [1, 2]],
    [{ value: 'paper_heron', type: 'handle', platform: 'telegram' }, [1]],
    [alias('Paper Heron Crew'), []],
    [alias('The Paper Heron'), []],
    [alias('Velvet Newt'), []],
  ])('%j', (name, pks) => {
    expect(ownersOf(lexicon, name).map(({ pk }) => pk)).toEqual(pks);
  });
});
