// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { IntakeSettings } from '../../../components/options/IntakeSettings.tsx';
import { ImportStatus, type ImportState } from '../../../components/feeds/ImportStatus.tsx';
import type { Feed } from '../../../lib/intel/feed.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeListedFeed } from '../../make/feed.ts';
import { show } from './screen.ts';

const en = textsFor('en');

describe('an import', () => {
  const showStatus = (status: ImportState, onCancel = vi.fn()) =>
    show(<ImportStatus status={status} texts={en} onCancel={onCancel} />);

  test('can be cancelled while the file is read, and not once the background has it', async () => {
    const onCancel = vi.fn();
    const reading = await showStatus(
      { state: 'running', fileName: 'a.json', phase: 'receiving', fraction: 0.5 },
      onCancel,
    );
    expect(reading.text()).toContain('50%');
    await reading.click('button', 'Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
    const storing = await showStatus({ state: 'running', fileName: 'a.json', phase: 'storing', fraction: 0 });
    expect(storing.root.querySelector('button')).toBeNull();
  });

  test('says when its unmarked names will not be painted everywhere', async () => {
    const loaded = async (defaultTlp: Feed['defaultTlp']): Promise<string> => {
      const feed = makeListedFeed({ defaultTlp });
      return (await showStatus({ state: 'done', fileName: 'a.json', feed, refusals: [] })).text();
    };
    expect(await loaded('AMBER+STRICT')).toContain('counts as TLP:AMBER+STRICT');
    expect(await loaded('CLEAR')).not.toContain('counts as');
  });

  const failures = Object.keys(en.intake.failures).filter((code) => code !== 'not-compiled');
  test.each(failures)(
    'that failed with %s says what happened, what to do, and that nothing has changed',
    async (code) => {
      const known = Object.entries(en.intake.failures).find(([each]) => each === code);
      if (!known) throw new Error(code);
      const status = { state: 'failed', fileName: 'a.json', code: 'empty', detail: 'why' } as const;
      const { text } = await showStatus({ ...status, code: known[0] as typeof status.code });
      expect(text()).toContain('a.json was not imported');
      expect(text()).toContain(known[1].happened);
      expect(text()).toContain(known[1].advice);
      expect(text()).toContain('Nothing was changed');
    },
  );

  test('that was stored without its names says what there is, what there is not, and what to do', async () => {
    const status = { state: 'failed', fileName: 'a.json', code: 'not-compiled', detail: '' } as const;
    const { text } = await showStatus(status);
    expect(text()).toContain('a.json was imported, but is not in use yet');
    expect(text()).toContain(en.intake.failures['not-compiled'].advice);
    expect(text()).not.toContain('Nothing was changed');
  });
});

test('what is marked TLP:RED is taken in only when that is switched on', async () => {
  const onChange = vi.fn();
  const { find } = await show(<IntakeSettings allowRed={false} texts={en} onChange={onChange} />);
  const red = find('input[role="switch"]');
  expect(red).toHaveProperty('checked', false);
  await act(() => red.click());
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ allowRed: true });
});
