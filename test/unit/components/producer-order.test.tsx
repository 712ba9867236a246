// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { ProducerOrder } from '../../../components/options/ProducerOrder.tsx';
import { inProducerOrder } from '../../../lib/intel/producers.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const LABS = ['One Lab', 'Two Lab', 'Three Lab'].map((name, index) => ({ name, entities: 9 - index }));

/** As the options page has it: what is pressed shows at once. */
async function showLabs() {
  const onOrder = vi.fn<(names: string[]) => void>();
  function Page() {
    const [labs, setLabs] = useState(LABS);
    const order = (names: string[]): void => {
      onOrder(names);
      setLabs(inProducerOrder(labs, names));
    };
    return <ProducerOrder producers={labs} isCut={false} texts={textsFor('en')} onOrder={order} />;
  }
  const screen = await show(<Page />);
  const shown = (): string[] =>
    [...screen.root.querySelectorAll('bdi')].map(({ textContent }) => textContent);
  return { ...screen, onOrder, shown };
}

test('a button moves a producer, keeps the focus, and says where it is now', async () => {
  const { click, shown, onOrder, text } = await showLabs();
  await click('button', 'Move Three Lab up');
  await click('button', 'Move Three Lab up');
  expect(shown()).toEqual(['Three Lab', 'One Lab', 'Two Lab']);
  expect(onOrder).toHaveBeenLastCalledWith(['Three Lab', 'One Lab', 'Two Lab']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Three Lab up');
  expect(text()).toContain('Three Lab is now number 1');
});

test('so do the arrow keys', async () => {
  const { find, shown } = await showLabs();
  await act(() => {
    find('button', 'Move One Lab down').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    );
  });
  expect(shown()).toEqual(['Two Lab', 'One Lab', 'Three Lab']);
});

test('one producer needs no order', async () => {
  const { text } = await show(
    <ProducerOrder producers={LABS.slice(0, 1)} isCut={false} texts={textsFor('en')} onOrder={vi.fn()} />,
  );
  expect(text()).toBe('');
});

test('a list that a ceiling has cut says so, also where nobody is left', async () => {
  const { text } = await show(
    <ProducerOrder producers={[]} isCut texts={textsFor('en')} onOrder={vi.fn()} />,
  );
  expect(text()).toContain(textsFor('en').showing.producersHidden);
});
