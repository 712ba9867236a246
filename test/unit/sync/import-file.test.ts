import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { generation } from '../../../lib/store/feeds.ts';
import { lexiconInfo, readLexicon } from '../../../lib/store/lexicon.ts';
import { feedList } from '../../../lib/store/read.ts';
import { NotCompiledError, makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { importFile, type ImportTools, type IntelFile } from '../../../lib/sync/import-file.ts';
import { attachName } from '../../../lib/store/own.ts';
import { ensureStarter } from '../../../lib/sync/starter.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { makeOwnName } from '../../make/own.ts';
import { makeStixBundle, makeStixObject } from '../../make/stix.ts';
import { makeTableReading } from '../../make/text.ts';
import { makeStore } from '../../make/store.ts';

async function setUp(allowsRed = false): Promise<ImportTools> {
  const store = await makeStore();
  const queue = makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal);
  return { store, queue, allowsRed: () => Promise.resolve(allowsRed), tick: () => undefined };
}

const bundleOf = (...names: string[]): string =>
  JSON.stringify(makeStixBundle(names.map((name) => makeStixObject('threat-actor', { name }))));

const fileOf = (text: string, fileName = 'ours.json'): IntelFile => ({
  kind: 'file',
  fileName,
  text,
  defaultTlp: 'GREEN',
});

const quiet = (): void => undefined;
const names = async ({ store }: ImportTools): Promise<string[]> =>
  (await store.entities.toArray()).map(({ name }) => name).sort();

test('a file becomes a feed, and its names are in the lexicon', async () => {
  const tools = await setUp();
  const phases = new Set<string>();
  const { feed } = await importFile(tools, fileOf(bundleOf('GlassOtter')), (phase) => phases.add(phase));
  expect(feed).toMatchObject({ kind: 'file', format: 'stix', defaultTlp: 'GREEN', state: 'ready' });
  expect(await feedList(tools.store)).toEqual([feed]);
  expect(await lexiconInfo(tools.store)).toMatchObject({ version: 1, entities: 1 });
  expect([...phases]).toEqual(['checking', 'storing', 'compiling']);
});

test('the same file again takes the place of the old; another stands beside it', async () => {
  const tools = await setUp();
  await importFile(tools, fileOf(bundleOf('GlassOtter', 'QuietMoth')), quiet);
  await importFile(tools, fileOf(bundleOf('SlowCrane')), quiet);
  expect(await names(tools)).toEqual(['SlowCrane']);
  await importFile(tools, fileOf(bundleOf('GlassOtter'), 'theirs.json'), quiet);
  expect(await names(tools)).toEqual(['GlassOtter', 'SlowCrane']);
});

test.each([
  [false, ['GlassOtter']],
  [true, ['GlassOtter', 'QuietMoth']],
])('objects marked TLP:RED are taken in only where that is allowed: %s', async (isAllowed, expected) => {
  const tools = await setUp(isAllowed);
  const red = {
    name: 'QuietMoth',
    object_marking_refs: ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'],
  };
  const bundle = makeStixBundle([
    makeStixObject('threat-actor', { name: 'GlassOtter' }),
    makeStixObject('threat-actor', red),
  ]);
  const { feed, refusals } = await importFile(tools, fileOf(JSON.stringify(bundle)), quiet);
  expect(await names(tools)).toEqual(expected);
  expect(refusals.map(({ reason }) => reason)).toEqual(isAllowed ? [] : ['tlp-red']);
  expect(feed.counts).toMatchObject({ entities: expected.length, refused: isAllowed ? 0 : 1 });
});

test('how a table was read is kept with its feed', async () => {
  const tools = await setUp();
  const reading = makeTableReading(['none', 'name'], { header: ['no', 'who'] });
  const { feed } = await importFile(tools, { ...fileOf('no,who\n1,GlassOtter\n', 'a.csv'), reading }, quiet);
  expect(feed).toMatchObject({ id: 'table:a.csv', format: 'table', title: { en: 'a' }, reading });
  expect(await names(tools)).toEqual(['GlassOtter']);
});

test.each(['', '{', '{"type":"bundle"}', '[]', bundleOf()])(
  'what is no intel changes nothing: %j',
  async (text) => {
    const tools = await setUp();
    await importFile(tools, fileOf(bundleOf('GlassOtter')), quiet);
    const before = await generation(tools.store);
    await expect(importFile(tools, fileOf(text), quiet)).rejects.toMatchObject({ name: 'IntakeError' });
    expect(await names(tools)).toEqual(['GlassOtter']);
    expect(await generation(tools.store)).toBe(before);
  },
);

test('the starter pack comes once, again with a newer version, and never after the user removed it', async () => {
  const tools = await setUp();
  await ensureStarter(tools, bundleOf('GlassOtter'), '1.0');
  await ensureStarter(tools, bundleOf('QuietMoth'), '1.0');
  expect(await names(tools)).toEqual(['GlassOtter']);
  await ensureStarter(tools, bundleOf('QuietMoth'), '1.1');
  expect(await names(tools)).toEqual(['QuietMoth']);
  await removeFeed(tools.store, 'starter');
  await ensureStarter(tools, bundleOf('SlowCrane'), '1.2');
  expect(await names(tools)).toEqual(['QuietMoth']);
});

test('neither a file nor the starter pack touches what the user added', async () => {
  const tools = await setUp();
  await importFile(tools, fileOf(bundleOf('GlassOtter')), quiet);
  const [target] = await tools.store.entities.toArray();
  await attachName(tools.store, makeOwnName('SlateOtter'), target?.pk ?? -1);
  const own = (): Promise<unknown> => tools.store.entities.where('feed').equals('own').toArray();
  const [feed, rows] = [await tools.store.feeds.get('own'), await own()];

  await importFile(tools, fileOf(bundleOf('QuietMoth')), quiet);
  await importFile(tools, fileOf(bundleOf('SlowCrane'), 'own'), quiet);
  await ensureStarter(tools, bundleOf('PaperHeron'), '1');
  await ensureStarter(tools, bundleOf('PaperHeron'), '2');

  expect(rows).toHaveLength(1);
  expect(await own()).toEqual(rows);
  expect(await tools.store.feeds.get('own')).toEqual(feed);
});

test('no room for the lexicon: the file is stored and it is told, the old lexicon stays, and the next one has it', async () => {
  const tools = await setUp();
  await importFile(tools, fileOf(bundleOf('GlassOtter')), quiet);
  const [info, buffer] = [await lexiconInfo(tools.store), await readLexicon(tools.store)];
  const full = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  tools.store.lexicon.hook('updating', full);
  const importing = importFile(tools, fileOf(bundleOf('SlowCrane'), 'more.json'), quiet);
  await expect(importing).rejects.toThrow(NotCompiledError);
  expect(await names(tools)).toEqual(['GlassOtter', 'SlowCrane']);
  expect([await lexiconInfo(tools.store), await readLexicon(tools.store)]).toEqual([info, buffer]);
  tools.store.lexicon.hook('updating').unsubscribe(full);
  await tools.queue.run();
  expect(await lexiconInfo(tools.store)).toMatchObject({
    entities: 2,
    version: await generation(tools.store),
  });
});
