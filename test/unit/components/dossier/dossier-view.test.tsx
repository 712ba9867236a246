// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { DossierView } from '../../../../components/dossier/DossierView.tsx';
import { WholeLists } from '../../../../components/whole-lists.ts';
import type { Dossier, Neighbours } from '../../../../lib/intel/dossier.ts';
import { textsFor } from '../../../../lib/i18n/texts.ts';
import { makePart } from '../../../make/card.ts';
import { makeDossier, makeNeighbours, makeRelation } from '../../../make/dossier.ts';
import { makeEntity, makeName } from '../../../make/entity.ts';
import { makeNote } from '../../../make/kept.ts';
import { show } from '../screen.ts';

async function showDossier(
  dossier: Dossier,
  {
    isPaper = false,
    now = Date.UTC(2026, 0, 5),
    further,
  }: { isPaper?: boolean; now?: number; further?: Neighbours } = {},
) {
  const calls = {
    open: vi.fn(),
    openDossier: vi.fn(),
    toggle: vi.fn(),
    copy: vi.fn(() => Promise.resolve(true)),
    writeNote: vi.fn(() => Promise.resolve(true)),
    fetch: vi.fn(() => Promise.resolve(further)),
  };
  const screen = await show(
    <WholeLists.Provider value={isPaper}>
      <DossierView
        dossier={dossier}
        watching={{ isWatched: dossier.isWatched, failed: false, toggle: calls.toggle }}
        indexAddress="/dossier.html"
        texts={textsFor('en')}
        actions={{ open: calls.open, copy: calls.copy, back: vi.fn(), close: vi.fn() }}
        fetch={calls.fetch}
        openDossier={calls.openDossier}
        writeNote={calls.writeNote}
        print={vi.fn()}
        now={now}
      />
    </WholeLists.Provider>,
  );
  return { ...screen, ...calls };
}

const attack = makePart({
  entity: makeEntity({ name: 'APT29', producer: 'MITRE', names: ['Cozy Bear'] }),
  assertions: [
    makeRelation('n1', { assertion: { type: 'cooperates-with', status: 'claimed', assertedBy: 'UserSec' } }),
    makeRelation('n2', { assertion: { type: 'uses', assertedBy: 'MITRE' } }, { kind: 'tool' }),
  ],
});
const misp = makePart({ entity: makeEntity({ name: 'Blizzard', producer: 'MISP galaxy', tlp: 'GREEN' }) });

describe('the dossier', () => {
  test('is as of the day of the reader’s clock', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const { text } = await showDossier(makeDossier([misp]), { now: Date.UTC(2026, 0, 5, 20) });
    vi.unstubAllEnvs();
    expect(text()).toContain('As of Jan 6, 2026');
  });

  test('has a column for each producer, a crosswalk that is no equivalence, and the strictest marking', async () => {
    const { root, text, find } = await showDossier(makeDossier([attack, misp]));
    expect([...root.querySelectorAll('.column h3')].map((each) => each.textContent).slice(0, 2)).toContain(
      'MITRE',
    );
    expect(root.querySelectorAll('.column')).toHaveLength(2);
    expect(text()).toContain('Names that overlap, not an equivalence');
    expect(find('.crosswalk tbody tr', 'MISP galaxy').textContent).toContain('Blizzard');
    expect(find('.dossier-head .tlp').textContent).toBe('TLP:GREEN');
    expect(find('.tlp-line').textContent).toContain('TLP:GREEN');
  });

  test('texts of a feed are text, in the pictures too', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const entity = makeEntity({ name: evil, references: [{ title: evil, date: '2024' }] });
    const part = makePart({ entity, assertions: [makeRelation('n1', {}, { name: evil })] });
    const { root } = await showDossier(makeDossier([part]));
    expect(root.querySelector('img')).toBeNull();
  });

  test('the line to copy is that of its column', async () => {
    const { root, copy } = await showDossier(makeDossier([attack, misp]));
    const buttons = [...root.querySelectorAll<HTMLElement>('.column .tools button')];
    await act(() => buttons[1]?.click());
    expect(copy).toHaveBeenCalledWith(expect.stringMatching(/^Blizzard \(MISP galaxy, .*TLP:GREEN\)$/));
  });

  test('the star is pressed where it is watched', async () => {
    const { find, click, toggle } = await showDossier(makeDossier([attack], { isWatched: true }));
    expect(find('button.star').getAttribute('aria-pressed')).toBe('true');
    await click('button.star');
    expect(toggle).toHaveBeenCalledOnce();
  });

  test('a thousand names and two thousand relations: some at first, all on paper', async () => {
    const names = Array.from({ length: 1_000 }, (_, at) => makeName(`Name ${at}`));
    const assertions = Array.from({ length: 2_000 }, (_, at) => makeRelation(`n${at + 1}`));
    const dossier = makeDossier([makePart({ entity: makeEntity({ names }), assertions })]);
    const screen = await showDossier(dossier);
    expect(screen.root.querySelectorAll('.crosswalk .chip').length).toBeLessThan(20);
    expect(screen.root.querySelectorAll('.graph .node')).toHaveLength(40);
    expect(screen.text()).toContain('The picture shows 40 of 2,001 entities');
    const paper = await showDossier(dossier, { isPaper: true });
    expect(paper.root.querySelectorAll('.crosswalk .chip')).toHaveLength(1_001);
    expect(paper.root.querySelectorAll('.column .assertion')).toHaveLength(2_000);
  });

  test('without relations and dates it says so', async () => {
    const { text } = await showDossier(makeDossier());
    expect(text()).toContain('No relation of this entity');
    expect(text()).toContain('has a date');
  });
});

test.each([
  [700, 'list'],
  [1_000, 'picture'],
])('in a window of %s px the timeline is a %s at first', async (width, view) => {
  const media = (query: string) =>
    Object.assign(new EventTarget(), { matches: width <= Number(/\d+/.exec(query)) });
  vi.stubGlobal('matchMedia', media);
  const dated = makePart({ entity: makeEntity({ references: [{ title: 'A report', date: '2024' }] }) });
  const { root } = await showDossier(makeDossier([dated]));
  expect(root.querySelector('.time-list') === null ? 'picture' : 'list').toBe(view);
  expect(root.querySelectorAll('svg.timeline')).toHaveLength(view === 'list' ? 0 : 1);
  vi.unstubAllGlobals();
});

test('the timeline is a stop for the keyboard where it has to be scrolled', async () => {
  const media = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => media);
  const dated = makePart({ entity: makeEntity({ references: [{ title: 'A report', date: '2024' }] }) });
  const { root } = await showDossier(makeDossier([dated]));
  const frame = root.querySelector('.picture-frame:has(.timeline)');
  expect(frame?.getAttribute('tabindex')).toBe(null);
  media.matches = true;
  await act(() => void media.dispatchEvent(new Event('change')));
  expect(frame?.getAttribute('tabindex')).toBe('0');
  vi.unstubAllGlobals();
});

describe('the graph', () => {
  const press = (element: Element, key: string) =>
    act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));

  test('claims are dashed lines of their own look, and the legend says what that is', async () => {
    const { root, find } = await showDossier(makeDossier([attack]));
    expect(root.querySelectorAll('.graph > .line.claimed')).toHaveLength(1);
    expect(root.querySelectorAll('.graph > .line.reported')).toHaveLength(1);
    expect(find('.legend').textContent).toContain('claimed by an actor');
  });

  test('one stop for Tab; what is selected says what is said of it, and brings its own relations', async () => {
    const further = makeNeighbours('n2', [makeRelation('n9')]);
    const { root, find, click, openDossier, fetch } = await showDossier(makeDossier([attack]), { further });
    expect(root.querySelectorAll('.node[tabindex="0"]')).toHaveLength(1);
    await act(() => void find('[data-node="n2"]').dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(find('.node-panel').textContent).toContain('Used by');
    await click('.node-panel button', 'Show its relations too');
    expect(fetch).toHaveBeenCalledWith('n2');
    expect(root.querySelector('[data-node="n9"]')).not.toBeNull();
    await click('.node-panel button', 'Hide what it brought');
    expect(root.querySelector('[data-node="n9"]')).toBeNull();
    await click('.node-panel button', 'Open its dossier');
    expect(openDossier).toHaveBeenCalledWith('n2');
  });

  test('Plus asks for relations of the one that has the focus; what fails is said', async () => {
    const { find, fetch } = await showDossier(makeDossier([attack]));
    const node = find('[data-node="n1"]');
    await act(() => node.focus());
    await press(node, '+');
    await act(() => Promise.resolve());
    expect(fetch).toHaveBeenCalledWith('n1');
    expect(find('.node-panel [role=alert]').textContent).toContain('could not be read');
  });

  test('filters go for the picture and the list', async () => {
    const { root, click, text } = await showDossier(makeDossier([attack]));
    await click('.filters label', 'Software');
    expect(root.querySelectorAll('.node')).toHaveLength(2);
    await click('.graph-section .segments label', 'List');
    expect(root.querySelector('.graph')).toBeNull();
    const list = root.querySelector('.graph-list')?.textContent ?? '';
    expect([list.includes('Name of n1'), list.includes('Name of n2')]).toEqual([true, false]);
    await click('.filters label', 'UserSec');
    expect(text()).toContain('Everything is filtered out');
  });
});

describe('notes', () => {
  test('are stored as typed, each under the key that it has', async () => {
    const notes = [makeNote({ id: 'stix:a', text: 'first' }), makeNote({ id: 'misp:a', text: 'second' })];
    const { root, writeNote } = await showDossier(makeDossier([attack], { notes }));
    const [, second] = root.querySelectorAll('textarea');
    await act(() => {
      if (second) second.value = ' second,\nand more ';
      second?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void second?.dispatchEvent(new Event('blur')));
    expect(writeNote.mock.calls).toEqual([['misp:a', ' second,\nand more ']]);
  });
});
