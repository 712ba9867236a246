// The card hears its page script by a port; what says something else there changes nothing.
import { expect, test, vi } from 'vitest';
import { CardSession } from '../../../entrypoints/card/session.ts';
import { START } from '../../../entrypoints/card/state.ts';

test.each([
  ...[undefined, null, 7, 'shown', {}, { type: 'shown' }, { type: 'shown', focus: 'yes' }],
  ...[
    { type: 'load', version: 1 },
    { type: 'load', version: 1, mention: -1, text: 'UserSec' },
  ],
  { type: 'load', version: 1, mention: 1, text: { toString: 'x' } },
  { type: 'answer', asked: 0, outcome: { ok: true } },
  { type: 'pin', pinned: true },
])('ignored: %j', async (message) => {
  const { port1, port2 } = new MessageChannel();
  const session = new CardSession(port1);
  const changed = (session.onChange = vi.fn());
  port2.postMessage(message);
  port2.postMessage({ type: 'shown', focus: false });
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  expect(session.state).toEqual({ ...START, shown: true });
  expect(changed).toHaveBeenCalledTimes(1);
  port1.close();
});
