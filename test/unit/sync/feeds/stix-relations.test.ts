import { expect, it } from 'vitest';
import type { Intake } from '../../../../lib/intel/feed.ts';
import { BYNAME_EXTENSION } from '../../../../lib/sync/feeds/stix/extension.ts';
import { readMade } from '../../../make/read.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../../../make/stix.ts';

const heron = makeStixObject('threat-actor', { name: 'Paper Heron' });
const newt = makeStixObject('threat-actor', { name: 'Velvet Newt' });
const read = (...objects: unknown[]): Promise<Intake> => readMade(makeStixBundle([heron, newt, ...objects]));

it('are reported by their producer, unless they say more', async () => {
  const plain = makeStixRelation(heron, 'uses', newt, { start_time: '2024-08-27T00:00:00Z' });
  const told = makeStixRelation(heron, 'cooperates-with', newt, {
    extensions: {
      [BYNAME_EXTENSION]: {
        extension_type: 'property-extension',
        asserted_by: 'Paper Heron',
        status: 'claimed',
        likelihood: 'likely',
      },
    },
  });
  const { assertions } = await read(plain, told);
  expect(assertions).toMatchObject([
    { from: `stix:${heron.id}`, to: `stix:${newt.id}`, type: 'uses', assertedBy: 'made', status: 'reported' },
    { type: 'cooperates-with', assertedBy: 'Paper Heron', status: 'claimed', likelihood: 'likely' },
  ]);
  expect(assertions[0]?.start).toBe('2024-08-27T00:00:00Z');
});

it('refuses a status that nobody knows, and keeps the relation', async () => {
  const odd = makeStixRelation(heron, 'uses', newt, {
    extensions: { [BYNAME_EXTENSION]: { status: 'sure' } },
  });
  const { assertions, refusals } = await read(odd);
  expect(assertions[0]?.status).toBe('reported');
  expect(refusals).toMatchObject([{ reason: 'bad-field', detail: 'status' }]);
});

it('has no use for relations to what it has no use for', async () => {
  const technique = makeStixObject('attack-pattern', { name: 'Phishing' });
  const gone = makeStixObject('malware', { name: 'Old', revoked: true });
  const { assertions, counts } = await read(
    technique,
    gone,
    makeStixRelation(heron, 'uses', technique),
    makeStixRelation(heron, 'uses', makeStixObject('attack-pattern')),
    makeStixRelation(heron, 'uses', gone),
  );
  expect(assertions).toEqual([]);
  expect(counts).toMatchObject({
    notUsed: { 'attack-pattern': 1, 'relationship (attack-pattern)': 2, 'relationship (malware)': 1 },
    withdrawn: 1,
    refused: 0,
  });
});

it('keeps a relation to what another feed may hold, refuses one between strangers, or without ends', async () => {
  const [a, b] = [makeStixObject('malware'), makeStixObject('tool')];
  const open = makeStixRelation(heron, 'uses', a);
  const { assertions, refusals } = await read(open, makeStixRelation(a, 'uses', b), {
    ...makeStixRelation(heron, 'uses', newt),
    target_ref: 'nobody',
  });
  expect(assertions.map(({ id }) => id)).toEqual([`stix:${open.id}`]);
  expect(refusals.map(({ reason }) => reason)).toEqual(['dangling-relation', 'bad-relation']);
});

it('takes a suspected origin from the word of the actor’s own producer alone', async () => {
  const place = makeStixObject('location', { name: 'France', country: 'FR' });
  const said = {
    extensions: { [BYNAME_EXTENSION]: { extension_type: 'property-extension', asserted_by: 'Others' } },
  };
  const { entities } = await read(
    place,
    makeStixRelation(heron, 'located-at', place),
    makeStixRelation(newt, 'located-at', place, said),
  );
  expect(entities.map(({ name, origin }) => [name, origin?.country])).toEqual([
    ['Paper Heron', 'FR'],
    ['Velvet Newt', undefined],
    ['France', undefined],
  ]);
});
