import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../lib/intel/entity.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon, type Lexicon } from '../../../lib/match/lexicon.ts';
import { HIT_SIZE, LOCKED, LOOKS, UNPAINTED } from '../../../lib/messages/page.ts';
import type { Why } from '../../../lib/match/why.ts';
import { postingsOf, readText, thingsOf } from '../../../lib/reading/hits.ts';
import { whyOf } from '../../../lib/reading/mention-id.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const OPEN: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };

const lexiconOf = (...entities: Entity[]): Lexicon =>
  openLexicon(compileLexicon(toLexiconEntities(entities), 1));

/** Each hit as [text, look]. */
function hitsIn(lexicon: Lexicon, text: string, policy: SitePolicy): [string, string][] {
  const flat = readText(lexicon, text, '', policy).hits;
  return Array.from({ length: flat.length / HIT_SIZE }, (_, index) => {
    const [start, end, , look = 0] = flat.slice(index * HIT_SIZE);
    return [
      text.slice(start, end),
      look === UNPAINTED ? 'unpainted' : look === LOCKED ? 'locked' : (LOOKS[look] ?? '?'),
    ];
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

test('what is on the watch-list looks so where the site is trusted, and there alone', () => {
  const watched = new Set([1, 2]);
  const looks = (policy: SitePolicy): (string | undefined)[] =>
    hitsIn(world, TEXT, policy).map(([, look]) => look);
  expect(looks({ ...OPEN, watched })).toEqual(['actor', 'campaign', 'channel']);
  expect(looks({ ...OPEN, watched, trusted: true })).toEqual(['watched', 'campaign', 'channel']);
  expect(looks({ ...OPEN, watched, trusted: true, mode: 'discreet' })).not.toContain('watched');
  expect(looks({ ...OPEN, watched, trusted: true, paintKinds: ['malware'] })).toEqual([
    'watched',
    'watched',
    'campaign',
    'channel',
  ]);
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

describe('a document learns what its ordinary words mean', () => {
  const lexicon = lexiconOf(
    makeEntity({ name: 'Silence', names: ['GlassOtter'] }),
    makeEntity({ name: 'Silence', kind: 'malware' }),
  );
  const PLAIN = 'In the room was Silence.';

  test('an ordinary word is locked, and tells nobody anything', () => {
    const { hits, learnt, unlocked } = readText(lexicon, PLAIN, '', OPEN);
    expect(hits.at(3)).toBe(LOCKED);
    expect([learnt, unlocked]).toEqual(['', []]);
  });

  test('what is learnt elsewhere unlocks what was read before, and what is read after', () => {
    const [, , locked] = readText(lexicon, PLAIN, '', OPEN).hits;
    const { learnt, unlocked } = readText(lexicon, 'GlassOtter was here.', '', OPEN);
    const triples = Array.from({ length: unlocked.length / 3 }, (_, at) =>
      unlocked.slice(3 * at, 3 * at + 3),
    );
    expect(triples.find(([old]) => old === locked)).toEqual([
      locked,
      expect.any(Number),
      LOOKS.indexOf('actor'),
    ]);
    const later = readText(lexicon, PLAIN, learnt, OPEN);
    expect(later.hits.at(3)).toBe(LOOKS.indexOf('actor'));
    expect(later.learnt).toBe('');
  });

  test('tokens of several texts add up; those of another lexicon count for nothing', () => {
    const { learnt } = readText(lexicon, 'GlassOtter was here.', '', OPEN);
    expect(readText(lexicon, PLAIN, `zz:-0 ${learnt}`, OPEN).hits.at(3)).toBe(LOOKS.indexOf('actor'));
    expect(readText(lexicon, PLAIN, learnt.replace(/^1:/, '2:'), OPEN).hits.at(3)).toBe(LOCKED);
  });

  test('where the software of that name is meant, the actor is not painted', () => {
    expect(hitsIn(lexicon, 'Files were locked by Silence ransomware.', OPEN)).toEqual([]);
  });
});

describe('a handle is of the platform that its page belongs to', () => {
  const lexicon = lexiconOf(
    makeEntity({ name: 'GlassOtter', names: [makeName('@otter', { type: 'handle', platform: 'telegram' })] }),
    makeEntity({ name: 'QuietMoth', names: [makeName('@otter', { type: 'handle', platform: 'x' })] }),
  );

  const meant = (text: string, platform?: string): [Why, number[]] | undefined => {
    const [, , mention] = readText(lexicon, text, '', OPEN, { platform }).hits;
    return mention === undefined
      ? undefined
      : [whyOf(mention), postingsOf(lexicon, mention).map(({ pk }) => pk)];
  };

  test.each([
    ['@otter', 'telegram', ['name', [1]]],
    ['@otter', 'x', ['name', [2]]],
    ['@otter', 'vk', undefined],
    ['@otter', undefined, ['platform-unknown', [1, 2]]],
    ['x.com/otter', 'telegram', ['name', [2]]],
    ['@otter on X', 'telegram', ['name', [2]]],
  ])('%s on %s', (text, platform, expected) => {
    expect(meant(text, platform)).toEqual(expected);
  });

  test('one of an unknown platform says nothing about other names', () => {
    const silence = lexiconOf(
      makeEntity({ name: 'Silence', names: [makeName('@otter', { type: 'handle', platform: 'x' })] }),
    );
    expect(readText(silence, '@otter', '', OPEN).learnt).toBe('');
    expect(readText(silence, '@otter', '', OPEN, { platform: 'x' }).learnt).not.toBe('');
  });
});

describe('while presenting', () => {
  const lexicon = lexiconOf(
    makeEntity({ name: 'GlassOtter', tlp: 'GREEN' }),
    makeEntity({ name: 'QuietMoth', tlp: 'AMBER' }),
    makeEntity({ name: 'PaperHeron', tlp: 'RED' }),
    makeEntity({ name: 'PaperHeron', kind: 'channel', tlp: 'CLEAR' }),
  );
  const SAID = 'GlassOtter, QuietMoth and PaperHeron';
  const names = (policy: SitePolicy): [string, string][] => hitsIn(lexicon, SAID, policy);

  test('what is marked above the ceiling is no hit, not even an unpainted one', () => {
    const trusted = { ...OPEN, trusted: true };
    expect(names({ ...trusted, ceiling: 'GREEN' })).toEqual([
      ['GlassOtter', 'actor'],
      ['PaperHeron', 'channel'],
    ]);
    expect(names({ ...trusted, mode: 'discreet', ceiling: 'CLEAR' })).toEqual([['PaperHeron', 'unpainted']]);
    expect(names({ ...trusted, ceiling: 'RED' })).toEqual(names(trusted));
  });
});

test('names of one entity are one thing, also where another shares one of them', () => {
  const lexicon = lexiconOf(
    makeEntity({ name: 'GlassOtter', names: ['OtterTeam'] }),
    makeEntity({ name: 'QuietMoth' }),
    makeEntity({ name: 'OtterTeam' }),
  );
  const { hits } = readText(lexicon, 'OtterTeam, GlassOtter, QuietMoth, GlassOtter', '', OPEN);
  const [team, otter, moth, again] = thingsOf(lexicon, hits, OPEN);
  expect(otter).toBe(team);
  expect(again).toBe(otter);
  expect(moth).not.toBe(otter);
});
