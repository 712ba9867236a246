import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import { readMade } from '../../../make/read.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../../../make/stix.ts';

const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';

async function readMarked(refs: string[], ...markings: unknown[]): Promise<Entity | undefined> {
  const actor = makeStixObject('threat-actor', { name: 'Paper Heron', object_marking_refs: refs });
  const intake = await readMade(makeStixBundle([actor, ...markings]), { defaultTlp: 'CLEAR' });
  return intake.entities[0];
}
const marking = (over: Record<string, unknown>) => makeStixObject('marking-definition', over);

describe('TLP', () => {
  it.each([
    ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'CLEAR'],
    ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'GREEN'],
    ['marking-definition--F88D31F6-486F-44DA-B317-01333BDE0B82', 'AMBER'],
    ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'RED'],
    ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', 'CLEAR'],
    ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003', 'AMBER+STRICT'],
  ])('%s is known without its definition: %s', async (id, tlp) => {
    expect(await readMarked([id])).toMatchObject({ tlp, tlpOwn: true });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'the OASIS extension',
      { extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: 'amber+strict' } } },
      'AMBER+STRICT',
    ],
    ['definition_type tlp', { definition_type: 'tlp', definition: { tlp: 'green' } }, 'GREEN'],
    ['a name', { name: 'TLP:RED' }, 'RED'],
    ['a statement', { definition_type: 'statement', definition: { statement: 'TLP:AMBER' } }, 'AMBER'],
    [
      'OpenCTI',
      { x_opencti_definition_type: 'TLP', x_opencti_definition: 'TLP:AMBER+STRICT' },
      'AMBER+STRICT',
    ],
  ])('is read from %s', async (_, over, tlp) => {
    const definition = marking(over);
    expect(await readMarked([definition.id], definition)).toMatchObject({ tlp, tlpOwn: true });
  });

  it('is the strictest of several', async () => {
    const [green, red] = [marking({ name: 'TLP:GREEN' }), marking({ name: 'TLP:RED' })];
    expect(await readMarked([green.id, red.id], green, red)).toMatchObject({ tlp: 'RED' });
  });

  it('is cautious where a marking is not there to be read', async () => {
    expect(await readMarked([marking({}).id])).toMatchObject({ tlp: 'AMBER+STRICT', tlpOwn: true });
  });

  it('is the feed’s where the only marking is a copyright line', async () => {
    const copyright = marking({
      definition_type: 'statement',
      definition: { statement: 'Copyright Example.' },
    });
    const entity = await readMarked([copyright.id], copyright);
    expect(entity).toMatchObject({ tlp: 'CLEAR' });
    expect(entity).not.toHaveProperty('tlpOwn');
  });

  it('of a part counts for the whole', async () => {
    const red = marking({ name: 'TLP:RED' });
    const actor = makeStixObject('threat-actor', {
      name: 'Paper Heron',
      granular_markings: [{ marking_ref: red.id, selectors: ['description'] }],
    });
    const { entities } = await readMade(makeStixBundle([actor, red]), { defaultTlp: 'CLEAR' });
    expect(entities[0]).toMatchObject({ tlp: 'RED' });
  });
});

it('reads PAP beside TLP', async () => {
  const pap = marking({ definition_type: 'statement', x_opencti_definition: 'PAP:AMBER' });
  expect(await readMarked([pap.id], pap)).toMatchObject({ tlp: 'CLEAR', pap: 'PAP:AMBER' });
});

it('shows with the feed what its markings state', async () => {
  const copyright = marking({
    definition_type: 'statement',
    definition: { statement: 'Copyright Example.' },
  });
  const actor = makeStixObject('threat-actor', { name: 'Paper Heron' });
  expect((await readMade(makeStixBundle([actor, copyright]))).notice).toBe('Copyright Example.');
});

describe('ratings', () => {
  const MISP_TAGS = ['admiralty-scale:information-credibility="3"', 'PAP:RED', 'team'];

  it('of OpenCTI and of MISP travel with the object', async () => {
    const { entities } = await readMade(
      makeStixBundle([
        makeStixObject('threat-actor', {
          name: 'Paper Heron',
          x_opencti_reliability: 'B - Usually reliable',
          labels: MISP_TAGS,
        }),
      ]),
    );
    expect(entities[0]).toMatchObject({ reliability: 'B', credibility: '3', pap: 'PAP:RED' });
  });

  it('of the source are those of whoever made the object', async () => {
    const lab = makeStixObject('identity', {
      name: 'Example Lab',
      x_opencti_reliability: 'C - Fairly reliable',
    });
    const actor = makeStixObject('threat-actor', { name: 'Paper Heron', created_by_ref: lab.id });
    const { entities } = await readMade(makeStixBundle([lab, actor]));
    expect(entities[0]?.reliability).toBe('C');
  });

  it('travel with a relation too', async () => {
    const [a, b] = ['Paper Heron', 'Grey Crane'].map((name) => makeStixObject('threat-actor', { name }));
    if (!a || !b) throw new Error('not made');
    const relation = makeStixRelation(a, 'similar', b, {
      labels: [...MISP_TAGS, 'estimative-language:likelihood-probability="likely"'],
    });
    const { assertions } = await readMade(makeStixBundle([a, b, relation]));
    expect(assertions[0]).toMatchObject({ credibility: '3', likelihood: 'likely', pap: 'PAP:RED' });
  });
});
