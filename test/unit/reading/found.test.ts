import { expect, test } from 'vitest';
import { Bonds, makeBond, type Bond } from '../../../lib/intel/bonds.ts';
import type { Entity } from '../../../lib/intel/entity.ts';
import { producerRank } from '../../../lib/intel/producers.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { MENTION_SIZE } from '../../../lib/match/types.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { whyCode } from '../../../lib/match/why.ts';
import { mentionId } from '../../../lib/reading/mention-id.ts';
import type { FoundGroup } from '../../../lib/intel/found.ts';
import { foundIn as findIn, pksOf } from '../../../lib/reading/found.ts';
import type { SitePolicy } from '../../../lib/reading/policy.ts';
import type { SeenMention } from '../../../lib/reading/presence.ts';
import { FEED, foundEntityOf } from '../../make/found.ts';
import { makeEntity } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const OPEN: SitePolicy = { mode: 'mark', trusted: false, paintKinds: [] };

/** What is found when the frames of a tab hold these texts. */
function foundIn(
  entities: readonly Entity[],
  texts: readonly string[],
  policy = OPEN,
  said: readonly Bond[] = [],
  order: readonly string[] = [],
): FoundGroup[] {
  const lexicon = openLexicon(compileLexicon(toLexiconEntities(entities), 3));
  const seen = texts.flatMap((text, frameId): SeenMention[] => {
    const flat = findMentions(lexicon, text);
    const forms = flat.filter((_, index) => index % MENTION_SIZE === 2);
    const counts = Map.groupBy(forms, (form) => form);
    return [...counts].map(([form, { length }]) => ({
      frameId,
      mention: mentionId(form, whyCode('name')),
      count: length,
    }));
  });
  const known = entities.map((entity, index) => foundEntityOf(entity, index + 1));
  const wanted = pksOf(seen, lexicon, policy);
  const byPk = new Map(known.filter(({ pk }) => wanted.includes(pk)).map((entity) => [entity.pk, entity]));
  const uses = { lexicon, entities: byPk, policy, bonds: new Bonds(said), rank: producerRank(order) };
  return findIn(seen, uses).map(({ group }) => group);
}

const brief = (groups: readonly FoundGroup[]): unknown[] =>
  groups.map(({ name, count, painted, frameId }) => [name, count, painted, frameId]);

test('names of one entity are one group, counted over all frames', () => {
  const entities = [
    makeEntity({ name: 'GlassOtter', names: ['OtterTeam'] }),
    makeEntity({ name: 'QuietMoth' }),
  ];
  const found = foundIn(entities, ['GlassOtter and QuietMoth', 'OtterTeam, GlassOtter']);
  expect(brief(found)).toEqual([
    ['GlassOtter', 3, true, 0],
    ['QuietMoth', 1, true, 0],
  ]);
});

test('entities that share a name, or a link, are one group', () => {
  const shared = [
    makeEntity({ name: 'GlassOtter', names: ['OtterTeam'] }),
    makeEntity({ name: 'OtterTeam' }),
  ];
  expect(brief(foundIn(shared, ['GlassOtter OtterTeam']))).toEqual([['GlassOtter', 2, true, 0]]);
  const linked = [
    makeEntity({ name: 'GlassOtter', links: ['stix:1', 'misp:1'] }),
    makeEntity({ name: 'QuietMoth', links: ['misp:1'] }),
  ];
  expect(brief(foundIn(linked, ['GlassOtter, QuietMoth']))).toEqual([['GlassOtter', 2, true, 0]]);
});

test('DragonForce the activists and DragonForce the ransomware are two', () => {
  const activists = makeEntity({ name: 'DragonForce', names: ['DragonForce Malaysia'] });
  const ransomware = makeEntity({ name: 'DragonForce', kind: 'malware', names: ['DragonLocker'] });
  const both: SitePolicy = { ...OPEN, paintKinds: ['malware'] };
  const found = foundIn([activists, ransomware], ['DragonForce, DragonForce Malaysia, DragonLocker'], both);
  expect(found.map(({ kind, count }) => [kind, count])).toEqual([
    ['threat-actor', 2],
    ['malware', 1],
  ]);
});

test('the user’s word parts what shares a name, and joins what shares nothing', () => {
  const otter = makeEntity({ id: 'stix:1', name: 'GlassOtter', names: ['OtterTeam'] });
  const team = makeEntity({ id: 'stix:2', name: 'OtterTeam', names: ['OtterCrew'] });
  const moth = makeEntity({ id: 'stix:3', name: 'QuietMoth' });
  const text = ['GlassOtter, OtterTeam, OtterCrew, QuietMoth'];
  const all = [otter, team, moth];
  expect(brief(foundIn(all, text)).length).toBe(2);
  const said = [makeBond(otter, team, 'different', 0), makeBond(moth, team, 'same', 0)];
  expect(brief(foundIn(all, text, OPEN, said))).toEqual([
    ['GlassOtter', 2, true, 0],
    ['OtterTeam', 2, true, 0],
  ]);
});

test('"go to it" leads to a painted mention where there is one', () => {
  const entities = [
    makeEntity({ name: 'GlassOtter', tlp: 'AMBER', links: ['stix:1'] }),
    makeEntity({ name: 'QuietMoth', links: ['stix:1'] }),
  ];
  expect(brief(foundIn(entities, ['GlassOtter', 'QuietMoth']))).toEqual([['GlassOtter', 2, true, 1]]);
  expect(brief(foundIn(entities, ['GlassOtter']))).toEqual([['GlassOtter', 1, false, 0]]);
});

test('what only competes is not counted, and does not name the group', () => {
  const entities = [makeEntity({ name: 'OtterKit', kind: 'malware' }), makeEntity({ name: 'OtterKit' })];
  const [group, ...more] = foundIn(entities, ['OtterKit']);
  expect(more).toEqual([]);
  expect(group).toMatchObject({ kind: 'threat-actor', markClass: 'actor', version: 3 });
  expect(foundIn(entities.slice(0, 1), ['OtterKit'])).toEqual([]);
});

test('the first of the user’s producers names the group', () => {
  const entities = [
    makeEntity({ name: 'GlassOtter', producer: 'First Lab', links: ['stix:1'] }),
    makeEntity({ name: 'QuietMoth', producer: 'Second Lab', links: ['stix:1'] }),
  ];
  const text = ['GlassOtter, QuietMoth'];
  expect(brief(foundIn(entities, text))).toEqual([['GlassOtter', 2, true, 0]]);
  expect(brief(foundIn(entities, text, OPEN, [], ['Second Lab']))).toEqual([['QuietMoth', 2, true, 0]]);
});

test('a group says who it is: the link key that its dossier is found by, all its producers and feeds, its mentions', () => {
  const [group] = foundIn(
    [
      makeEntity({
        id: 'stix:1',
        name: 'GlassOtter',
        producer: 'First Lab',
        links: ['stix:1'],
        tlp: 'GREEN',
      }),
      makeEntity({ id: 'misp:1', name: 'QuietMoth', producer: 'Second Lab', links: ['stix:1', 'misp:1'] }),
    ],
    ['GlassOtter, QuietMoth'],
  );
  expect(group).toMatchObject({ pk: 1, id: 'stix:1', tlp: 'GREEN', producers: ['First Lab', 'Second Lab'] });
  expect(group?.feeds).toEqual([FEED]);
});

test('the watch-list comes first, also where the site is not trusted', () => {
  const entities = ['GlassOtter', 'PaperHeron', 'QuietMoth'].map((name) => makeEntity({ name }));
  const found = foundIn(entities, ['GlassOtter, PaperHeron, QuietMoth'], { ...OPEN, watched: new Set([3]) });
  expect(found.map(({ name, isWatched }) => [name, isWatched])).toEqual([
    ['QuietMoth', true],
    ['GlassOtter', undefined],
    ['PaperHeron', undefined],
  ]);
});
