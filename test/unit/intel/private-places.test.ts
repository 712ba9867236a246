import { expect, test } from 'vitest';
import { isPrivatePlace } from '../../../lib/intel/private-places.ts';

test.each([
  ['https://web.whatsapp.com/'],
  ['https://ptb.discord.com/channels/1/2'],
  ['https://mail.google.com/mail/u/0/#inbox/abc'],
  ['https://webmail.example.org/?m=1'],
  ['https://mail2.example.org/'],
  ['https://www.linkedin.com/messaging/thread/1'],
  ['https://x.com/messages/1-2'],
  ['https://vk.com/im?sel=1'],
  ['about:blank'],
  [undefined],
])('%s: nothing is remembered', (address) => {
  expect(isPrivatePlace(address)).toBe(true);
});

test.each([
  ['https://x.com/someone/status/1'],
  ['https://www.linkedin.com/pulse/report'],
  ['https://discordia.example/news'],
  ['http://news.test/mail.google.com'],
  ['https://mailchimp.example/blog'],
])('%s is a page like others', (address) => {
  expect(isPrivatePlace(address)).toBe(false);
});
