// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { OtherChannels } from '../../../components/card/OtherChannels.tsx';
import type { CardActions } from '../../../components/card/actions.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makeCardAssertion } from '../../make/card.ts';
import { makeName } from '../../make/entity.ts';
import { show } from './screen.ts';

const actions: CardActions = {
  open: vi.fn<CardActions['open']>(),
  copy: () => Promise.resolve(true),
  bond: () => Promise.resolve(true),
  back: vi.fn<() => void>(),
  close: vi.fn<() => void>(),
};
const channelOf = (name: string, type: string, direction: 'in' | 'out') =>
  makeCardAssertion({ direction, other: { pk: 1, name, kind: 'channel' }, assertion: { type } });
const card = makeCard({
  otherChannels: [
    {
      owner: { pk: 9, name: 'GlassOtter' },
      assertions: [
        channelOf('Otter Proof', 'uses', 'out'),
        channelOf('Otter Backup', 'belongs-to', 'in'),
        channelOf('Otter Daily', 'owns', 'out'),
      ],
      handles: [makeName('@otter', { type: 'handle', platform: 'telegram' })],
    },
  ],
});

test.each(['en', 'ja'] as const)(
  '%s: whose channels they are is said once, what is more is said',
  async (language) => {
    const texts = textsFor(language);
    const { root, text } = await show(<OtherChannels card={card} texts={texts} actions={actions} />);
    expect([...root.querySelectorAll('h3')].map((word) => word.textContent)).toEqual([
      texts.card.relation('uses', 'out'),
    ]);
    expect([...root.querySelectorAll('.target')].map((target) => target.textContent.trim())).toEqual([
      'Otter Backup',
      'Otter Daily',
      'Otter Proof',
    ]);
    expect(text()).toContain(texts.telegram.otherChannels('GlassOtter'));
    expect(text()).toContain('@otter');
    expect(text()).toContain('Telegram');
  },
);
