// Public intel as it is: whole, with the counts that a look into the files confirms.
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import { readMade } from '../../../make/read.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';

const FILES = [
  // path, entities, names, assertions, withdrawn, refused
  ['misp-galaxy/threat-actor.json', 1_039, 2_419, 432, 0, 2],
  ['misp-galaxy/mitre-intrusion-set.json', 185, 784, 5_844, 6, 0],
  ['misp-galaxy/360net.json', 42, 119, 29, 0, 0],
  ['misp-galaxy/microsoft-activity-group.json', 179, 683, 92, 0, 2],
  ['misp-galaxy/tool.json', 608, 861, 533, 0, 1],
  ['misp-galaxy/ransomware.json', 2_131, 5_664, 1_483, 0, 10],
  ['misp-galaxy/malpedia.json', 3_683, 5_230, 0, 0, 0],
  ['misp-galaxy/producer.json', 135, 189, 0, 0, 0],
  ['attack/enterprise-18.1-actors.stix21.json', 1_008, 2_683, 1_278, 18, 0],
  ['attack/ics-attack-18.1.json', 44, 189, 26, 10, 0],
] as const;

const find = (entities: readonly Entity[], name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name);

describe.skipIf(!hasSharedData)(`public intel${sharedDataNote}`, () => {
  it.each(FILES)('%s loads whole', async (path, entities, names, assertions, withdrawn, refused) => {
    const { counts, defaultTlp } = await readMade(readShared(path));
    expect(counts).toMatchObject({ entities, names, assertions, withdrawn, refused });
    expect(defaultTlp).toBe('CLEAR');
  });

  it('leaves no name dirty', async () => {
    const intakes = await Promise.all(FILES.map(([path]) => readMade(readShared(path))));
    const names = intakes.flatMap(({ entities }) => entities.flatMap((entity) => entity.names));
    const dirty = names.filter(({ value }) =>
      /^[\s,;]|[\s,;]$|\s\s|^.?$|^\[?unnamed (?:group|actor)/iu.test(value),
    );
    expect(dirty).toEqual([]);
  });

  it('knows APT28 of the MISP galaxy by its names, and links it with ATT&CK', async () => {
    const { entities } = await readMade(readShared('misp-galaxy/threat-actor.json'));
    const apt28 = find(entities, 'APT28');
    expect(apt28?.names.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['APT28', 'Sednit', 'FANCY BEAR', 'G0007']),
    );
    expect(apt28?.links).toContain('ext:mitre-attack:G0007');
    expect(apt28?.origin?.country).toBe('RU');
  });

  it('reads ATT&CK as plain text, with the copyright line', async () => {
    const { entities, notice } = await readMade(readShared('attack/enterprise-18.1-actors.stix21.json'));
    expect(notice).toMatch(/^Copyright .*MITRE/);
    expect(entities.filter(({ description }) => /\(Citation:|\]\(http/.test(description?.en ?? ''))).toEqual(
      [],
    );
    expect(find(entities, 'APT29')).toMatchObject({
      kind: 'intrusion-set',
      producer: 'The MITRE Corporation',
    });
  });
});
