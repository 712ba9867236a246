import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import { makeMispCluster, makeMispValue } from '../../../make/misp.ts';
import { readMade } from '../../../make/read.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';
import {
  makeAttackGroup,
  makeMitreIdentity,
  makeStixBundle,
  makeStixObject,
  makeStixRelation,
} from '../../../make/stix.ts';

const uuidOf = ({ id }: { id: string }): string => id.slice(id.indexOf('--') + 2);

const linksOf = (entities: readonly Entity[], name: string): string[] =>
  entities.find((entity) => entity.name === name)?.links ?? [];

describe('what was revoked in favour of something else', () => {
  const old = { ...makeAttackGroup('G9002', 'Old Heron', ['Grey Crane']), revoked: true };
  const heir = makeAttackGroup('G9001', 'Paper Heron');

  it('goes; the successor answers to its ids, and does not take its names', async () => {
    const bundle = makeStixBundle([
      makeMitreIdentity(),
      old,
      makeStixRelation(old, 'revoked-by', heir),
      heir,
    ]);
    const { entities, counts, assertions } = await readMade(bundle);
    expect(entities.map(({ name }) => name)).toEqual(['Paper Heron']);
    expect(linksOf(entities, 'Paper Heron')).toEqual(
      expect.arrayContaining([
        `stix:${heir.id}`,
        `stix:${old.id}`,
        `misp:${uuidOf(old)}`,
        'ext:mitre-attack:G9002',
      ]),
    );
    expect(entities[0]?.names.map(({ value }) => value)).not.toContain('Grey Crane');
    expect(counts).toMatchObject({ withdrawn: 1, refused: 0 });
    expect(assertions).toEqual([]);
  });

  it('is followed over several steps, and not round in a circle', async () => {
    const middle = { ...makeStixObject('intrusion-set', { name: 'Middle Heron' }), revoked: true };
    const [a, b] = ['A Heron', 'B Heron'].map((name) =>
      makeStixObject('intrusion-set', { name, revoked: true }),
    );
    if (!a || !b) throw new Error('not made');
    const { entities } = await readMade(
      makeStixBundle([
        ...[old, middle, heir, a, b],
        makeStixRelation(old, 'revoked-by', middle),
        makeStixRelation(middle, 'revoked-by', heir),
        makeStixRelation(a, 'revoked-by', b),
        makeStixRelation(b, 'revoked-by', a),
      ]),
    );
    expect(linksOf(entities, 'Paper Heron')).toEqual(
      expect.arrayContaining([`stix:${old.id}`, `stix:${middle.id}`]),
    );
  });

  it('links also what only says so and was not revoked, in whichever feed the successor is', async () => {
    const live = makeStixObject('intrusion-set', { name: 'Live Heron' });
    const { entities, assertions } = await readMade(
      makeStixBundle([live, makeStixRelation(live, 'revoked-by', heir)]),
    );
    expect(linksOf(entities, 'Live Heron')).toEqual([`stix:${live.id}`, `stix:${heir.id}`]);
    expect(assertions).toHaveLength(1);
  });

  it('in a MISP galaxy too', async () => {
    const successor = makeMispValue('Paper Heron - G9001');
    const related = [{ 'dest-uuid': successor.uuid, type: 'revoked-by' }];
    const revoked = makeMispValue('Old Heron - G9002', { revoked: true, related });
    const { entities, counts } = await readMade(
      makeMispCluster([revoked, successor], { type: 'mitre-intrusion-set' }),
    );
    expect(linksOf(entities, 'Paper Heron')).toEqual(
      expect.arrayContaining([
        `misp:${revoked.uuid}`,
        `stix:intrusion-set--${revoked.uuid}`,
        'ext:mitre-attack:G9002',
      ]),
    );
    expect(counts.withdrawn).toBe(1);
  });
});

describe.skipIf(!hasSharedData)(`ATT&CK as it is${sharedDataNote}`, () => {
  it.each(['attack/enterprise-18.1-actors.stix21.json', 'misp-galaxy/mitre-intrusion-set.json'])(
    '%s: UNC2452 leads to APT29',
    async (path) => {
      const { entities } = await readMade(readShared(path));
      expect(linksOf(entities, 'APT29')).toContain('ext:mitre-attack:G0118');
    },
  );
});
