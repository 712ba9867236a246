// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { KeepActions } from '../../../components/card/actions.ts';
import { CardView } from '../../../components/card/CardView.tsx';
import type { Card } from '../../../lib/intel/card.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { show, type Screen } from './screen.ts';

const heron = makePart({ pk: 1, entity: makeEntity({ id: 'stix:heron', name: 'Paper Heron' }) });
const other = makePart({ pk: 2, entity: makeEntity({ id: 'misp:heron', name: 'G-9' }) });
const namesake = makePart({ pk: 3, entity: makeEntity({ id: 'stix:kit', name: 'Heron', kind: 'malware' }) });

async function showCard(card: Partial<Card>, keeping: KeepActions) {
  return show(
    <CardView
      card={makeCard({ parts: [heron, other, namesake], ...card })}
      pinned={false}
      canGoBack={false}
      texts={textsFor('en')}
      actions={{ open: vi.fn(), copy: vi.fn(), back: vi.fn(), close: vi.fn(), ...keeping }}
      now={0}
    />,
  );
}

const star = (screen: Screen, name: string): string | null =>
  screen.find('button.star', `Watch ${name}`).getAttribute('aria-pressed');

test('the star is that of the thing: parts that are linked have one, a namesake has its own', async () => {
  const watch = vi.fn(() => Promise.resolve(true));
  const screen = await showCard({ bonds: [{ pks: [1, 2], state: 'linked' }] }, { watch });
  expect(star(screen, 'Paper Heron')).toBe('false');
  await screen.click('button.star');
  expect(watch).toHaveBeenCalledWith('stix:heron', true);
  expect(star(screen, 'Paper Heron')).toBe('true');
  await screen.click('[role=tab]', 'G-9');
  expect(star(screen, 'G-9')).toBe('true');
  await screen.click('[role=tab]:nth-child(3)');
  expect(star(screen, 'Heron')).toBe('false');
});

test('what is watched already can be taken off; what does not go through is said', async () => {
  const watch = vi.fn(() => Promise.resolve(false));
  const screen = await showCard({ watched: [1] }, { watch });
  expect(star(screen, 'Paper Heron')).toBe('true');
  await screen.click('button.star');
  expect(watch).toHaveBeenCalledWith('stix:heron', false);
  expect(star(screen, 'Paper Heron')).toBe('true');
  expect(screen.find('[role=alert]').textContent).toContain('could not be changed');
});

test('to the dossier by a press or the key, of the part that is shown', async () => {
  const dossier = vi.fn();
  const screen = await showCard({}, { dossier });
  await screen.click('button', 'Dossier');
  await screen.click('[role=tab]', 'G-9');
  const press = new KeyboardEvent('keydown', { key: 'd', bubbles: true });
  await act(() => void screen.find('.card-body').dispatchEvent(press));
  expect(dossier.mock.calls).toEqual([['stix:heron'], ['misp:heron']]);
});

test('where nothing can be kept there is neither', async () => {
  const screen = await showCard({}, {});
  expect(screen.root.querySelector('.star, .dossier-link')).toBeNull();
});
