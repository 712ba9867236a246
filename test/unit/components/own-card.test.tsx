// @vitest-environment happy-dom
// What a card says of names that the user added.
import { describe, expect, test } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import { copyLine } from '../../../components/card/copy-line.ts';
import { whyMatched } from '../../../components/card/why.ts';
import { listed } from '../../../components/feeds/FeedList.tsx';
import type { CardPart } from '../../../lib/intel/card.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { makeFeed } from '../../make/intake.ts';
import { makeAttached, makeMade, makeOwnName } from '../../make/own.ts';
import { show } from './screen.ts';

const [en, ja] = [textsFor('en'), textsFor('ja')];

const heron = makeEntity({ name: 'Paper Heron' });
const feed: CardPart['feed'] = { id: 'own', kind: 'own', title: { en: '' }, importedAt: 0 };
const attached = makePart({
  entity: makeAttached(makeOwnName('Quartz Moth', { metAt: 'news.example' }), heron),
  feed,
});
const made = makePart({ entity: makeMade('Onyx Newt'), feed });

const actions = {
  open: () => undefined,
  copy: () => Promise.resolve(true),
  back: () => undefined,
  close: () => undefined,
};

const showCard = (texts: typeof en) =>
  show(
    <CardView
      card={makeCard({ parts: [attached, makePart({ entity: heron, matched: [] })] })}
      textOnPage="Quartz Moth"
      pinned={false}
      canGoBack={false}
      texts={texts}
      actions={actions}
      now={Date.UTC(2026, 0, 5)}
    />,
  );

describe('the card', () => {
  test('says that the name is the user’s own, and where it was met', async () => {
    const { text, find } = await showCard(en);
    expect(find('h1').textContent).toBe('Paper Heron');
    expect(text()).toContain('Matched as “Quartz Moth”, your own name for Paper Heron');
    expect(find('.section', 'Names').textContent).toContain('added by you');
    expect(find('.chip.name', 'Quartz Moth').textContent).toContain('met on news.example');
    expect(find('.section', 'Source').textContent).toContain('Produceryou');
    expect(find('.section', 'Source').textContent).toContain('FeedYour own names');
    expect(text()).not.toContain('Loaded here');
  });

  test('tells the user’s part and the producer’s apart', async () => {
    const { root } = await showCard(en);
    const tabs = [...root.querySelectorAll('[role="tab"]')].map((tab) => tab.textContent.trim());
    expect(tabs).toEqual(['you', 'Example Intel']);
  });

  test('speaks Japanese', async () => {
    const { text } = await showCard(ja);
    expect(text()).toContain('「Quartz Moth」に一致：自分で追加した Paper Heron の名称');
    expect(text()).toContain('情報源自分');
  });
});

test('a name that makes its own entity is no name “for itself”', () => {
  expect(whyMatched(made, en, 0)).toEqual(['Matched as “Onyx Newt”, a name that you added']);
});

test('a line for others does not say “you”', () => {
  expect(copyLine(attached, en)).toBe('Paper Heron (own record, 2026-01-02, TLP:CLEAR)');
  expect(copyLine(made, ja)).toBe('Onyx Newt (独自の記録, 2026-01-02, TLP:AMBER+STRICT)');
});

test('the own feed is not among the feeds that can be removed there', () => {
  const feeds = [makeFeed(), makeFeed({ id: 'own', kind: 'own', title: { en: '' } })];
  expect(listed(feeds, en).map(({ id }) => id)).toEqual(['feed']);
});
