// @vitest-environment happy-dom
// Adding a feed of each kind, once its server has been looked at.
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { TaxiiCollection } from '../../../lib/intel/explored.ts';
import { en, makeFormActions, makeUrlFound, openForm } from './feed-dialog.tsx';

const FILE = en.feedForm.places.url.name;
const TAXII = en.feedForm.places.taxii.name;
const MISP = en.feedForm.places.misp.name;

const collection = (id: string, over: Partial<TaxiiCollection> = {}): TaxiiCollection => ({
  id,
  title: `Collection ${id}`,
  description: '',
  canRead: true,
  mediaTypes: [],
  ...over,
});

const ROOT = 'https://taxii.test/root/';

const taxiiActions = (...collections: TaxiiCollection[]) => {
  const actions = makeFormActions();
  actions.look.mockResolvedValue({
    kind: 'taxii',
    found: { title: 'Ours', roots: [{ url: ROOT, collections }] },
  });
  return actions;
};

async function taxiiForm(actions = taxiiActions(collection('a'), collection('b'), collection('c'))) {
  const form = await openForm(TAXII, actions);
  await form.type('Address', 'taxii.test');
  await form.press('Look');
  return form;
}

describe('a file at an address', () => {
  const formFor = async (over: Parameters<typeof makeUrlFound>[0]) => {
    const actions = makeFormActions();
    actions.look.mockResolvedValue({ kind: 'url', found: makeUrlFound(over) });
    const form = await openForm(FILE, actions);
    await form.type('Address', 'https://intel.test/a.json');
    await form.press('Look');
    return form;
  };

  test('is added by hand, with the TLP that it calls for, unless that is changed', async () => {
    const { press, actions, onSaved, onClose } = await formFor({});
    await press('Add');
    expect(actions.add).toHaveBeenCalledExactlyOnceWith(
      [
        {
          kind: 'url',
          config: { url: 'https://intel.test/a.json' },
          login: { kind: 'none' },
          schedule: 'by-hand',
          defaultTlp: 'auto',
        },
      ],
      ['https://intel.test/*'],
    );
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(1);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('has the schedule, TLP and title that are chosen', async () => {
    const { press, choose, type, actions } = await formFor({});
    await choose('Sync', 'daily');
    await choose('Unmarked', 'GREEN');
    await type('Title', ' Ours ');
    await press('Add');
    expect(actions.add.mock.calls[0]?.[0][0]).toMatchObject({
      schedule: 'daily',
      defaultTlp: 'GREEN',
      title: 'Ours',
    });
  });

  test('that is a table or a list is added once it is said how it is read', async () => {
    const { press, actions, text } = await formFor({ looks: 'text', fileName: 'a.txt', head: 'Paper Heron' });
    await press('Add');
    expect(text()).toContain(en.feedForm.readFirst);
    expect(actions.add).not.toHaveBeenCalled();
    await press(en.feedForm.howToRead);
    expect(text()).toContain(en.feedForm.readAs.list);
    await press('Add');
    expect(actions.add.mock.calls[0]?.[0][0]?.config).toEqual({
      url: 'https://intel.test/a.json',
      reading: { as: 'list', kind: 'campaign' },
    });
  });

  test('that lies on another host is fetched from there only after a yes', async () => {
    const finalUrl = 'https://files.test/a.json?sig=s3cret';
    const { press, check, actions, text } = await formFor({ finalUrl, hosts: ['files.test'] });
    expect(text()).toContain('leads to another host: files.test');
    expect(text()).not.toContain('s3cret');
    await press('Add');
    expect(text()).toContain(en.feedForm.elsewhereFirst);
    await check('Fetch the file from files.test');
    await press('Add');
    const [forms, origins] = actions.add.mock.calls[0] ?? [];
    expect(forms?.[0]?.config).toEqual({ url: 'https://intel.test/a.json', hosts: ['files.test'] });
    expect(origins).toEqual(['https://intel.test/*', 'https://files.test/*']);
  });

  test.each(['web-page', 'binary', 'empty'] as const)(
    'that is no file of intel (%s) can’t be added',
    async (looks) => {
      const { text, root } = await formFor({ looks });
      expect(text()).toContain(en.feedForm.looks[looks]);
      expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Add');
    },
  );

  test.each([
    [{ kind: 'refused', code: 'bad-config' } as const, `${en.feedForm.refusals['bad-config']} Nothing was`],
    [{ kind: 'denied' } as const, `${en.feeds.denied} Nothing was`],
    [
      { kind: 'unanswered', code: 'store-full' } as const,
      'The browser has no room left, so nothing was changed. Free some disk space',
    ],
  ])('that is not added says why, and stays in the form', async (failure, words) => {
    const form = await formFor({});
    form.actions.add.mockResolvedValue({ ok: false, added: 0, failure });
    await form.press('Add');
    expect(form.text()).toContain(words);
    expect(form.onSaved).not.toHaveBeenCalled();
    expect(form.onClose).not.toHaveBeenCalled();
  });
});

describe('a TAXII server', () => {
  test('becomes a feed for each collection that is chosen, called as the collection is', async () => {
    const { check, press, actions, onSaved } = await taxiiForm();
    await check('Collection a');
    await check('Collection b');
    await check('Collection c');
    await check('Collection b');
    await press('Add 2 feeds');
    const [forms, origins] = actions.add.mock.calls[0] ?? [];
    expect(forms?.map(({ config, title }) => [config, title])).toEqual([
      [{ root: ROOT, collection: 'a' }, 'Collection a'],
      [{ root: ROOT, collection: 'c' }, 'Collection c'],
    ]);
    expect(origins).toEqual(['https://taxii.test/*']);
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(2);
  });

  test('asks for a choice; the only collection, or the one whose address was given, is chosen', async () => {
    const several = await taxiiForm();
    await several.press('Add');
    expect(several.text()).toContain(en.feedForm.chooseFirst);
    const one = await taxiiForm(taxiiActions(collection('a'), collection('b', { canRead: false })));
    expect(one.find('label.check', 'Collection a').querySelector('input')).toHaveProperty('checked', true);
    expect(one.find('label.check', 'Collection b').querySelector('input')).toHaveProperty('disabled', true);
    expect(one.text()).toContain(en.feedForm.notReadable);
  });

  test('with several roots says of each what is wrong with it', async () => {
    const actions = makeFormActions();
    actions.look.mockResolvedValue({
      kind: 'taxii',
      found: {
        title: '',
        roots: [
          { url: ROOT, collections: [] },
          { url: 'https://other.test/', collections: [], problem: 'elsewhere' },
          { url: 'https://taxii.test/b/', collections: [], problem: 'not-allowed' },
        ],
      },
    });
    const { text } = await taxiiForm(actions);
    expect(text()).toContain(en.feedForm.noCollections);
    expect(text()).toContain(en.feedForm.elsewhereRoot);
    expect(text()).toContain(en.feeds.loginWanted.happened);
  });

  test('where the second of three is refused, what was added is not added again', async () => {
    const { check, press, actions, text } = await taxiiForm();
    for (const id of ['a', 'b', 'c']) await check(`Collection ${id}`);
    const failure = { kind: 'refused', code: 'too-many' } as const;
    actions.add.mockResolvedValueOnce({ ok: false, added: 1, failure });
    await press('Add 3 feeds');
    expect(text()).toContain('1 of 3 were added; then this happened:');
    await press('Add 2 feeds');
    expect(actions.add.mock.calls[1]?.[0].map(({ title }) => title)).toEqual([
      'Collection b',
      'Collection c',
    ]);
  });
});

describe('a MISP', () => {
  const galaxies = Array.from({ length: 14 }, (_, index) => ({
    uuid: `u${index}`,
    type: `type-${index}`,
    name: index === 13 ? 'Threat Actor' : `Galaxy no. ${index}.`,
    description: '',
    ...(index === 13 ? { kind: 'threat-actor' as const } : {}),
  }));

  async function mispForm() {
    const actions = makeFormActions();
    actions.look.mockResolvedValue({ kind: 'misp', found: { url: 'https://misp.test/', galaxies } });
    const form = await openForm(MISP, actions);
    await form.type('Address', 'https://misp.test');
    await form.type('Authentication key', 'k3y');
    await form.press('Look');
    return form;
  }

  test('becomes one feed of all galaxies that are chosen, AMBER+STRICT for its login', async () => {
    const { check, press, actions, root } = await mispForm();
    const names = [...root.querySelectorAll('.choices label')].map(({ textContent }) => textContent);
    expect(names[0]).toBe('Threat Actor (read as: threat actor)');
    await check('Threat Actor');
    await check('Galaxy no. 3.');
    await check('Also what events say');
    await press('Add');
    expect(actions.add.mock.calls[0]?.[0]).toEqual([
      {
        kind: 'misp',
        config: {
          url: 'https://misp.test/',
          galaxies: [
            { uuid: 'u3', type: 'type-3' },
            { uuid: 'u13', type: 'type-13' },
          ],
          events: true,
        },
        login: { kind: 'misp-key', key: 'k3y' },
        schedule: 'by-hand',
        defaultTlp: 'AMBER+STRICT',
      },
    ]);
  });

  test('has its galaxies searched; what was chosen stays chosen', async () => {
    const { check, root, text, find } = await mispForm();
    await check('Threat Actor');
    const search = find('input[type=search]');
    const type = (value: string) =>
      act(() => {
        Object.assign(search, { value });
        search.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('NO. 1');
    expect(root.querySelectorAll('.choices li')).toHaveLength(4);
    expect(text()).toContain('1 chosen');
    await type('heron');
    expect(text()).toContain('Nothing is like “heron”.');
  });

  test('may be a static feed instead, which needs no login', async () => {
    const actions = makeFormActions();
    const found = { url: 'https://misp.test/feed/', events: 3 };
    actions.look.mockResolvedValue({ kind: 'misp-feed', found });
    const { check, type, press, text } = await openForm(MISP, actions);
    await check('A static feed');
    await type('Address', 'https://misp.test/feed/');
    await press('Look');
    expect(text()).toContain('3 events');
    await press('Add');
    expect(actions.add.mock.calls[0]?.[0][0]).toMatchObject({
      kind: 'misp-feed',
      config: { url: 'https://misp.test/feed/' },
      defaultTlp: 'auto',
    });
  });
});
