import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { NewMute } from '../../../lib/intel/mute.ts';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { HIT_SIZE } from '../../../lib/messages/page.ts';
import { readText } from '../../../lib/reading/hits.ts';
import { makeMuteHolder, mutesUpTo, type MuteHolder } from '../../../lib/reading/mutes.ts';
import { addMutes } from '../../../lib/store/mutes.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeEntity } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';
import { makeMute, makeNewMute } from '../../make/mute.ts';
import { makeStore } from '../../make/store.ts';

const lexicon = openLexicon(
  compileLexicon(
    toLexiconEntities([makeEntity({ name: 'GlassOtter' }), makeEntity({ name: 'QuietMoth' })]),
    1,
  ),
);
const TEXT = 'GlassOtter, GLASSOTTER, QuietMoth';

async function foundAt(mutes: MuteHolder, host: string | undefined, of = lexicon): Promise<string[]> {
  const isMuted = await mutes.at(of, host);
  const { hits } = readText(of, TEXT, '', { mode: 'mark', trusted: false, paintKinds: [] }, { isMuted });
  return Array.from({ length: hits.length / HIT_SIZE }, (_, at) =>
    TEXT.slice(hits[at * HIT_SIZE], hits[at * HIT_SIZE + 1]),
  );
}

async function storeWith(...mutes: NewMute[]): Promise<Store> {
  const store = await makeStore();
  await addMutes(store, mutes);
  return store;
}

test('a name is muted on its host, and nowhere else', async () => {
  const mutes = makeMuteHolder(await storeWith(makeNewMute({ name: 'GlassOtter', host: 'news.test' })));
  expect(await foundAt(mutes, 'news.test')).toEqual(['QuietMoth']);
  expect(await foundAt(mutes, 'other.test')).toEqual(['GlassOtter', 'GLASSOTTER', 'QuietMoth']);
  expect(await foundAt(mutes, undefined)).toHaveLength(3);
});

test('everywhere, in this spelling alone', async () => {
  const mutes = makeMuteHolder(await storeWith(makeNewMute({ name: 'GlassOtter', exactly: 'GLASSOTTER' })));
  expect(await foundAt(mutes, 'news.test')).toEqual(['GlassOtter', 'QuietMoth']);
});

test('of two mutes of one name each counts', async () => {
  const here = makeNewMute({ name: 'GlassOtter', host: 'news.test' });
  const mutes = makeMuteHolder(
    await storeWith(here, makeNewMute({ name: 'GlassOtter', exactly: 'GlassOtter' })),
  );
  expect(await foundAt(mutes, 'news.test')).toEqual(['QuietMoth']);
  expect(await foundAt(mutes, 'other.test')).toEqual(['GLASSOTTER', 'QuietMoth']);
});

test('a mute that ends has ended at the next reading', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  const mutes = makeMuteHolder(await storeWith(makeNewMute({ name: 'GlassOtter', until: 2_000 })));
  expect(await foundAt(mutes, 'news.test')).toEqual(['QuietMoth']);
  vi.setSystemTime(2_000);
  expect(await foundAt(mutes, 'news.test')).toHaveLength(3);
  vi.useRealTimers();
});

test('a change counts once it is told', async () => {
  const store = await storeWith();
  const mutes = makeMuteHolder(store);
  expect(await foundAt(mutes, 'news.test')).toHaveLength(3);
  await addMutes(store, [makeNewMute({ name: 'GlassOtter' })]);
  expect(await foundAt(mutes, 'news.test')).toHaveLength(3);
  mutes.forget();
  expect(await foundAt(mutes, 'news.test')).toEqual(['QuietMoth']);
});

test('another lexicon has forms of its own', async () => {
  const mutes = makeMuteHolder(await storeWith(makeNewMute({ name: 'QuietMoth' })));
  const other = openLexicon(compileLexicon(toLexiconEntities([makeEntity({ name: 'QuietMoth' })]), 2));
  expect(await foundAt(mutes, 'news.test')).toEqual(['GlassOtter', 'GLASSOTTER']);
  expect(await foundAt(mutes, 'news.test', other)).toEqual([]);
  expect(await foundAt(mutes, 'news.test')).toEqual(['GlassOtter', 'GLASSOTTER']);
});

test('a store that can’t be read now is asked again', async () => {
  const store = await storeWith(makeNewMute({ name: 'GlassOtter' }));
  const mutes = makeMuteHolder(store);
  store.close();
  await expect(mutes.at(lexicon, 'news.test')).rejects.toThrow();
  await store.open();
  expect(await foundAt(mutes, 'news.test')).toEqual(['QuietMoth']);
});

test('up to a ceiling: names of somebody who may be shown, in each of their forms', () => {
  const marked = openLexicon(
    compileLexicon(
      toLexiconEntities([
        makeEntity({ name: 'GlassOtter', tlp: 'GREEN' }),
        makeEntity({ name: 'QuietMoth', tlp: 'AMBER' }),
        makeEntity({ name: 'PaperHeron', tlp: 'AMBER', names: ['TwoNames'] }),
        makeEntity({ name: 'TwoNames', tlp: 'CLEAR' }),
        makeEntity({ name: 'Winnti', tlp: 'CLEAR' }),
        makeEntity({ name: 'Winnti Group', tlp: 'RED' }),
      ]),
      1,
    ),
  );
  const names = ['GlassOtter', 'QuietMoth', 'TwoNames', 'NobodyLoaded', 'Winnti', 'Winnti Group', '@otter'];
  const mutes = names.map((name, id) => makeMute({ id, name }));
  const upTo = (ceiling: Tlp) => mutesUpTo(marked, mutes, ceiling).map(({ name }) => name);
  expect(upTo('CLEAR')).toEqual(['TwoNames', 'Winnti']);
  expect(upTo('GREEN')).toEqual(['GlassOtter', 'TwoNames', 'Winnti']);
  expect(upTo('RED')).toEqual(['GlassOtter', 'QuietMoth', 'TwoNames', 'Winnti', 'Winnti Group']);
});
