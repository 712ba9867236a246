import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Card } from '../../../lib/intel/card.ts';
import { cardOfEntity } from '../../../lib/reading/cards.ts';
import { withOtherChannels } from '../../../lib/reading/other-channels.ts';
import { makeAssertion, makeEntity, makeName } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const handle = makeName('@otter_tg', { type: 'handle', platform: 'telegram' });
const otter = makeEntity({ id: 'stix:otter', name: 'GlassOtter', names: [makeName('GlassOtter'), handle] });
const moth = makeEntity({ id: 'stix:moth', name: 'QuietMoth' });
const daily = makeEntity({ id: 'stix:daily', name: 'Otter Daily', kind: 'channel' });
const backup = makeEntity({ id: 'stix:backup', name: 'Otter Backup', kind: 'channel' });
const proof = makeEntity({ id: 'stix:proof', name: 'Otter Proof', kind: 'channel' });
const lone = makeEntity({ id: 'stix:lone', name: 'Lone Channel', kind: 'channel' });

async function cardOf(name: string): Promise<Card> {
  const store = await makeStore();
  const assertions = [
    makeAssertion({ from: 'stix:daily', to: 'stix:otter', type: 'belongs-to', assertedBy: 'Example Intel' }),
    makeAssertion({ from: 'stix:backup', to: 'stix:otter', type: 'belongs-to', status: 'claimed' }),
    makeAssertion({ from: 'stix:otter', to: 'stix:proof', type: 'uses' }),
    makeAssertion({ from: 'stix:otter', to: 'stix:lone', type: 'targets' }),
    makeAssertion({ from: 'stix:moth', to: 'stix:otter', type: 'belongs-to' }),
  ];
  await addFeed(store, 'a', { entities: [otter, moth, daily, backup, proof, lone], assertions });
  const row = (await store.entities.toArray()).find((each) => each.name === name);
  const card = row && (await cardOfEntity(store, row.pk));
  if (card === undefined) throw new Error(`no ${name}`);
  return withOtherChannels(store, card);
}

test('a channel’s card names the other channels of whoever runs it, each with who says so and its status', async () => {
  const [found, ...more] = (await cardOf('Otter Daily')).otherChannels ?? [];
  expect(more).toEqual([]);
  expect(found?.owner.name).toBe('GlassOtter');
  expect(found?.handles.map(({ value }) => value)).toEqual(['@otter_tg']);
  expect(found?.assertions.map(({ other, assertion }) => [other.name, assertion.status])).toEqual([
    ['Otter Proof', 'reported'],
    ['Otter Backup', 'claimed'],
  ]);
});

test.each(['Lone Channel', 'GlassOtter', 'QuietMoth'])('nothing is added to the card of %s', async (name) => {
  expect((await cardOf(name)).otherChannels).toBeUndefined();
});
