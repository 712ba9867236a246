// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import type { Name } from '../../../lib/intel/entity.ts';
import type { Mute, MutePlace, MuteWish } from '../../../lib/intel/mute.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeEntity, makeName } from '../../make/entity.ts';
import { makeMute } from '../../make/mute.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const TOOL = en.mute.tool.actor;
const actions = { open: vi.fn(), copy: () => Promise.resolve(true), back: vi.fn(), close: vi.fn() };

interface Setting {
  place?: MutePlace | undefined;
  matched?: Name[];
  textOnPage?: string;
  /** Whether the background takes what it is asked. */
  works?: boolean;
}

async function showCard({ place, matched, textOnPage = 'PLAY', works = true }: Setting = {}) {
  const mute = {
    place: vi.fn(() => Promise.resolve<MutePlace | undefined>(place)),
    add: vi.fn((wish: MuteWish): Promise<Mute | undefined> => {
      const { name, type, exactly, host } = wish;
      const made = {
        name,
        type,
        ...(exactly === undefined ? {} : { exactly }),
        ...(host === undefined ? {} : { host }),
      };
      return Promise.resolve(works ? makeMute(made) : undefined);
    }),
    remove: vi.fn<(mute: Mute) => Promise<boolean>>(() => Promise.resolve(works)),
  };
  const names = matched ?? [makeName('Play')];
  const part = makePart({ entity: makeEntity({ names }), matched: names });
  function Held() {
    const [muted, setMuted] = useState<Mute>();
    return (
      <CardView
        card={makeCard({ parts: [part] })}
        textOnPage={textOnPage}
        pinned={false}
        canGoBack={false}
        mute={mute}
        muted={muted}
        onMuted={setMuted}
        texts={en}
        actions={actions}
        now={0}
      />
    );
  }
  const screen = await show(<Held />);
  /** Until what was asked is answered. */
  const click = async (selector: string, text?: string): Promise<void> => {
    await screen.click(selector, text);
    await act(() => new Promise((resolve) => setTimeout(resolve)));
  };
  return { ...screen, click, mute };
}

const HERE: MutePlace = { host: 'news.test', isPrivate: false };
const focused = (): string =>
  (document.activeElement?.textContent ?? '') + (document.activeElement?.getAttribute('aria-label') ?? '');

describe('on a page', () => {
  test('two presses mute the name here and for good; the focus is where the next press belongs', async () => {
    const { click, mute, text, find } = await showCard({ place: HERE });
    expect(find('button', TOOL).getAttribute('aria-expanded')).toBe('false');
    await click('button', TOOL);
    expect(find('button', TOOL).getAttribute('aria-expanded')).toBe('true');
    expect(find('[role=group]', en.mute.title('Play')).textContent).toContain('On news.test');
    expect(focused()).toBe(en.mute.confirm);
    await click('button', en.mute.confirm);
    expect(mute.add).toHaveBeenCalledExactlyOnceWith({
      name: 'Play',
      type: 'alias',
      term: 'good',
      host: 'news.test',
    });
    expect(text()).toContain('“Play” is no longer marked on news.test.');
    expect(focused()).toContain('no longer marked');
    expect(find('button', TOOL).getAttribute('aria-pressed')).toBe('true');
  });

  test('everywhere, for a week, and only as it is written there', async () => {
    const { click, mute, text } = await showCard({ place: HERE });
    await click('button', TOOL);
    await click('.segments label:nth-child(2) input');
    await click('fieldset:nth-of-type(2) label:nth-child(2) input');
    await click('input[type=checkbox]');
    await click('button', en.mute.confirm);
    expect(mute.add).toHaveBeenCalledExactlyOnceWith({
      name: 'Play',
      type: 'alias',
      term: 'week',
      exactly: 'PLAY',
    });
    expect(text()).toContain('“PLAY”, written exactly so, is no longer marked anywhere.');
  });

  test('a handle takes its platform along', async () => {
    const matched = [makeName('otter_news', { type: 'handle', platform: 'telegram' })];
    const { click, mute } = await showCard({ place: HERE, matched, textOnPage: '@otter_news' });
    await click('button', TOOL);
    await click('button', en.mute.confirm);
    expect(mute.add.mock.calls[0]?.[0]).toMatchObject({ type: 'handle', platform: 'telegram' });
  });

  test('undo, by its button or the tool, brings it back and leaves the focus on the tool', async () => {
    for (const way of [en.common.undo, TOOL]) {
      const { click, mute, text, root } = await showCard({ place: HERE });
      await click('button', TOOL);
      await click('button', en.mute.confirm);
      await click('button', way);
      expect(mute.remove).toHaveBeenCalledOnce();
      expect(text()).not.toContain('no longer marked');
      expect(root.querySelector('.mute')).toBeNull();
      expect(focused()).toBe(TOOL);
    }
  });

  test('Cancel and Escape close the panel, and only that', async () => {
    const { click, find, root, mute } = await showCard({ place: HERE });
    const heard = vi.fn();
    root.addEventListener('keydown', heard);
    await click('button', TOOL);
    await click('button', en.mute.cancel);
    expect(root.querySelector('.mute')).toBeNull();
    await click('button', TOOL);
    await act(() => {
      find('.mute button').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(root.querySelector('.mute')).toBeNull();
    expect(focused()).toBe(TOOL);
    expect(heard).not.toHaveBeenCalled();
    expect(mute.add).not.toHaveBeenCalled();
  });

  test('what did not go through is said, and can be tried again', async () => {
    const { click, find, mute } = await showCard({ place: HERE, works: false });
    await click('button', TOOL);
    await click('button', en.mute.confirm);
    expect(find('[role=alert]').textContent).toBe(en.mute.failed);
    await click('button', en.mute.confirm);
    expect(mute.add).toHaveBeenCalledTimes(2);
  });

  test('a second press before the answer asks once', async () => {
    const { find, click, mute } = await showCard({ place: HERE });
    await click('button', TOOL);
    const confirm = find('button', en.mute.confirm);
    await act(() => {
      confirm.click();
      confirm.click();
    });
    expect(mute.add).toHaveBeenCalledOnce();
  });
});

describe('only everywhere is offered', () => {
  test.each([
    ['in a page of ours', { isPrivate: false }, en.mute.onlyEverywhere],
    ['in a private window, with the reason', { isPrivate: true }, en.mute.onlyEverywherePrivate],
    ['where nobody answers', undefined, en.mute.onlyEverywhere],
  ])('%s', async (_, place, words) => {
    const { click, text, mute } = await showCard({ place });
    await click('button', TOOL);
    expect(text()).toContain(words);
    expect(text()).not.toContain(en.mute.where);
    await click('button', en.mute.confirm);
    expect(mute.add).toHaveBeenCalledExactlyOnceWith({ name: 'Play', type: 'alias', term: 'good' });
  });
});

test('a text that was told only in part is not offered exactly', async () => {
  const { click, root } = await showCard({ place: HERE, textOnPage: 'P'.repeat(200) });
  await click('button', TOOL);
  expect(root.querySelector('input[type=checkbox]')).toBeNull();
});

test('a card without a name on a page has nothing to mute', async () => {
  const { root } = await show(
    <CardView
      card={makeCard()}
      pinned={false}
      canGoBack={false}
      mute={{
        place: () => Promise.resolve(HERE),
        add: () => Promise.resolve(undefined),
        remove: () => Promise.resolve(false),
      }}
      texts={en}
      actions={actions}
      now={0}
    />,
  );
  expect(root.querySelector(`[aria-label="${TOOL}"]`)).toBeNull();
});

test('the tool says what the name is not', async () => {
  const names = [makeName('#OpX', { type: 'hashtag' })];
  const part = makePart({ entity: makeEntity({ kind: 'narrative', names }), matched: names });
  const { find } = await show(
    <CardView
      card={makeCard({ parts: [part] })}
      textOnPage="#OpX"
      pinned={false}
      canGoBack={false}
      mute={{
        place: () => Promise.resolve(HERE),
        add: () => Promise.resolve(undefined),
        remove: () => Promise.resolve(false),
      }}
      texts={en}
      actions={actions}
      now={0}
    />,
  );
  expect(find('button', en.mute.tool.campaign)).toBeDefined();
});
