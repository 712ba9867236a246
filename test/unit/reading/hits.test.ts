import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../lib/intel/entity.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon, type Lexicon } from '../../../lib/match/lexicon.ts';
import { HIT_SIZE, LOOKS, UNPAINTED } from '../../../lib/messages/page.ts';
import { hitsOf } from '../../../lib/reading/hits.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import { makeEntity } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const OPEN: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };

const lexiconOf = (...entities: Entity[]): Lexicon =>
  openLexicon(compileLexicon(toLexiconEntities(entities), 1));

/** Each hit as [text, look]. */
function hitsIn(lexicon: Lexicon, text: string, policy: SitePolicy): [string, string][] {
  const flat = hitsOf(lexicon, text, policy);
  return Array.from({ length: flat.length / HIT_SIZE }, (_, index) => {
    const [start, end, , look = 0] = flat.slice(index * HIT_SIZE);
    return [text.slice(start, end), look === UNPAINTED ? 'unpainted' : (LOOKS[look] ?? '?')];
  });
}

const TEXT = 'GlassOtter used PaperKit for #OtterWave on otter_news.';
const world = lexiconOf(
  makeEntity({ name: 'GlassOtter' }),
  makeEntity({ name: 'PaperKit', kind: 'malware' }),
  makeEntity({ name: '#OtterWave', kind: 'narrative' }),
  makeEntity({ name: 'otter_news', kind: 'channel' }),
);

test('each hit has the look of its kind; kinds that only compete are no hits', () => {
  expect(hitsIn(world, TEXT, OPEN)).toEqual([
    ['GlassOtter', 'actor'],
    ['#OtterWave', 'campaign'],
    ['otter_news', 'channel'],
  ]);
});

test('a kind that was switched on is a hit', () => {
  expect(hitsIn(world, TEXT, { ...OPEN, paintKinds: ['malware'] })).toContainEqual(['PaperKit', 'other']);
  expect(hitsIn(world, TEXT, { ...OPEN, paintKinds: ['tool'] })).not.toContainEqual(['PaperKit', 'other']);
});

test('discreet: everything counts, nothing is painted; off: nothing is found', () => {
  const discreet = hitsIn(world, TEXT, { ...OPEN, mode: 'discreet', trusted: true });
  expect(discreet.map(([, look]) => look)).toEqual(['unpainted', 'unpainted', 'unpainted']);
  expect(hitsIn(world, TEXT, { ...OPEN, mode: 'off' })).toEqual([]);
});

describe('only names of TLP:CLEAR objects are painted', () => {
  const lexicon = lexiconOf(
    makeEntity({ name: 'GlassOtter', tlp: 'GREEN' }),
    makeEntity({ name: 'QuietMoth', tlp: 'AMBER' }),
    makeEntity({ name: 'QuietMoth', tlp: 'CLEAR', kind: 'channel' }),
    makeEntity({ name: 'SlowCrane', tlp: 'RED' }),
    makeEntity({ name: 'SlowCrane', tlp: 'CLEAR', kind: 'malware' }),
  );
  const text = 'GlassOtter, QuietMoth, SlowCrane';

  test('the look tells nothing of an entity that must not be painted', () => {
    expect(hitsIn(lexicon, text, OPEN)).toEqual([
      ['GlassOtter', 'unpainted'],
      ['QuietMoth', 'channel'],
      ['SlowCrane', 'unpainted'],
    ]);
  });

  test('on a site that is trusted all are', () => {
    expect(hitsIn(lexicon, text, { ...OPEN, trusted: true })).toEqual([
      ['GlassOtter', 'actor'],
      ['QuietMoth', 'actor'],
      ['SlowCrane', 'actor'],
    ]);
  });
});
