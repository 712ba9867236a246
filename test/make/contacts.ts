// Invented contacts of every kind: of the right shape, and nobody's.
import type { ContactKind } from '../../lib/intel/contact.ts';

const repeat = (text: string, length: number): string => text.repeat(length).slice(0, length);

/** Starts with `head` and has that many characters, mixed as base58 is. */
const base58 = (head: string, length: number): string => head + repeat('xY7kQm3PzRt9', length - head.length);

export const CONTACTS = {
  tox: `4F00BA${repeat('C0FFEE12', 70)}`,
  session: `05${repeat('beef0042', 64)}`,
  xmpp: 'grey.heron@jabber.example',
  email: 'grey.heron@mail.example.org',
  onion: `heron${repeat('abc234', 51)}.onion`,
  bitcoin: base58('1', 34),
  'bitcoin-cash': `q${repeat('z3x8v6', 41)}`,
  ethereum: `0x${repeat('BeeF0042', 40)}`,
  monero: base58('4', 95),
  litecoin: base58('L', 34),
  tron: base58('T', 34),
  ton: `EQ${repeat('xY_k-m3PzRt9', 46)}`,
  dogecoin: base58('D', 34),
  dash: base58('X', 34),
  zcash: base58('t3', 35),
  wallet: base58('9', 44),
} satisfies Record<ContactKind, string>;

export const BECH32 = `bc1q${repeat('w508d6qejxtdg4y5r3za', 38)}`;
export const OLD_ONION = `heron${repeat('xyz567', 11)}.onion`;
