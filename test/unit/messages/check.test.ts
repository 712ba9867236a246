import { describe, expect, test } from 'vitest';
import { readExtensionRequest } from '../../../lib/messages/check-extension.ts';
import { readImportRequest } from '../../../lib/messages/check-import.ts';
import { readPageRequest } from '../../../lib/messages/check-page.ts';
import { MAX_PIECE } from '../../../lib/messages/import.ts';
import { BLOCK_BREAK, MAX_CONTEXT, MAX_FIND_LENGTH, SENT_BREAK } from '../../../lib/messages/page.ts';
import { makeNewMute } from '../../make/mute.ts';

const PEERS = { site: 'telegram-a', places: [0, 2], said: ['#-1001234567890'] };

describe('requests of a page', () => {
  test.each([
    [{ type: 'hello', marks: '' }],
    [{ type: 'hello', marks: 'abc-1' }],
    [{ type: 'find', seq: 0, text: 'x'.repeat(MAX_FIND_LENGTH), context: '' }],
    [{ type: 'seen', version: 1, mentions: [3, 1, 4, 2], changed: false }],
    [{ type: 'seen', version: 1, mentions: [], changed: true }],
    [{ type: 'find', seq: 0, text: 'ab', context: '', peers: PEERS }],
    [{ type: 'find', seq: 0, text: 'ab', context: '', peers: { ...PEERS, covered: [0, 1] } }],
    [
      {
        type: 'met',
        version: 1,
        posts: [{ place: '77', said: { anything: 1 }, mentions: [5], answered: [6] }],
      },
    ],
    [{ type: 'card-elsewhere', version: 1, mention: 2, text: 'UserSec' }],
  ])('taken: %j', (message) => {
    expect(readPageRequest(message)).toEqual(message);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['an unknown type', { type: 'cache' }],
    ['too long a text', { type: 'find', seq: 0, text: 'x'.repeat(MAX_FIND_LENGTH + 1), context: '' }],
    [
      'a spoiler without an end',
      { type: 'find', seq: 0, text: 'ab', context: '', peers: { ...PEERS, covered: [0] } },
    ],
    ['a name of nobody', { type: 'find', seq: 0, text: 'ab', context: '', peers: { ...PEERS, said: [] } }],
    [
      'names on a site that has none',
      { type: 'find', seq: 0, text: 'ab', context: '', peers: { ...PEERS, site: 'news' } },
    ],
    [
      'a post with names that are none',
      { type: 'met', version: 1, posts: [{ place: '77', said: {}, mentions: ['a'], answered: [] }] },
    ],
    [
      'a post that says nothing of what it answers',
      { type: 'met', version: 1, posts: [{ place: '77', said: {}, mentions: [1] }] },
    ],
    ['no word on the site', { type: 'seen', version: 1, mentions: [] }],
    ['half a pair', { type: 'seen', version: 1, mentions: [3], changed: false }],
    ['a mention that is no number', { type: 'seen', version: 1, mentions: ['3', 1], changed: false }],
    ['a negative count', { type: 'seen', version: 1, mentions: [3, -1], changed: false }],
    ['a name that is more than a name', { type: 'hello', marks: 'a){}*{color:red}' }],
    ['a hello without a name', { type: 'hello' }],
  ])('ignored: %s', (_what, message) => {
    expect(readPageRequest(message)).toBeUndefined();
  });

  const find = (over: object): object => ({ type: 'find', seq: 0, text: 'ab', context: '', ...over });
  const peers = (count: number): object => ({
    places: Array(2 * count).fill(0),
    said: Array(count).fill(''),
  });
  const post = { place: '77', said: {}, mentions: [], answered: [] };
  const met = (...posts: object[]): object => ({ type: 'met', version: 1, posts });
  /** So much of each is taken, and no more. */
  test.each<[what: string, most: number, of: (count: number) => object]>([
    ['of a text', MAX_FIND_LENGTH, (count) => find({ text: 'x'.repeat(count) })],
    ['of a context', MAX_CONTEXT, (count) => find({ context: 'x'.repeat(count) })],
    [
      'of a context that is told again',
      MAX_CONTEXT,
      (count) => ({ type: 'context', context: 'x'.repeat(count) }),
    ],
    ['names beside a text', 20_000, (count) => find({ peers: { ...PEERS, ...peers(count) } })],
    ['of one such name', 4_000, (count) => find({ peers: { ...PEERS, said: ['x'.repeat(count)] } })],
    ['spoilers', 20_000, (count) => find({ peers: { ...PEERS, covered: Array(2 * count).fill(0) } })],
    [
      'mentions',
      20_000,
      (count) => ({ type: 'seen', version: 1, mentions: Array(2 * count).fill(1), changed: false }),
    ],
    ['posts', 100, (count) => met(...Array.from({ length: count }, () => post))],
    ['mentions in a post', 20_000, (count) => met({ ...post, mentions: Array(count).fill(1) })],
    ['mentions in what a post answers', 20_000, (count) => met({ ...post, answered: Array(count).fill(1) })],
    ['of a post’s place', 4_000, (count) => met({ ...post, place: 'x'.repeat(count) })],
    [
      'of a card’s text',
      200,
      (count) => ({ type: 'card-elsewhere', version: 1, mention: 2, text: 'x'.repeat(count) }),
    ],
    ['of a name of highlights', 64, (count) => ({ type: 'hello', marks: 'x'.repeat(count) })],
  ])('%s: %i and no more', (_, most, of) => {
    expect(readPageRequest(of(most))).toEqual(of(most));
    expect(readPageRequest(of(most + 1))).toBeUndefined();
  });

  test('the breaks between blocks arrive as what the matcher reads as such', () => {
    const message = { type: 'find', seq: 0, text: `Cozy${SENT_BREAK}Bear${SENT_BREAK}b`, context: '' };
    expect(readPageRequest(message)).toEqual({ ...message, text: ['Cozy', 'Bear', 'b'].join(BLOCK_BREAK) });
  });
});

const WISH = { name: 'Play', type: 'alias', term: 'week' };

describe('a file on its way', () => {
  const begin = { type: 'begin', fileName: 'a.csv', size: 3, defaultTlp: 'auto' };
  const table = { as: 'table', delimiter: ',', separator: '', kind: 'malware', columns: ['name', 'none'] };

  test.each([
    [begin],
    [{ ...begin, reading: { as: 'list', kind: 'channel' } }],
    [{ ...begin, reading: table }],
    [{ ...begin, reading: { ...table, header: ['Name', ''] } }],
  ])('taken: %j', (message) => {
    expect(readImportRequest(message)).toEqual(message);
  });

  test.each([
    [{ ...begin, reading: { as: 'list' } }],
    [{ ...begin, reading: { ...table, columns: ['nom'] } }],
    [{ ...begin, reading: { ...table, delimiter: 'x' } }],
    [{ ...begin, reading: { ...table, columns: Array(201).fill('none') } }],
  ])('ignored: %j', (message) => {
    expect(readImportRequest(message)).toBeUndefined();
  });
});

describe('requests of our own pages', () => {
  test.each([
    [{ type: 'card', version: 1, mention: 0 }],
    [{ type: 'card-of', pk: 5 }],
    [{ type: 'around', version: 1, mention: 2 }],
    [{ type: 'around', version: 1, mention: 2, tabId: 7 }],
    [{ type: 'go-to-post', tabId: 7, frameId: 0, place: 'chan/5', id: 'l1' }],
    [{ type: 'tab-report', tabId: 7 }],
    [{ type: 'go-to', tabId: 7, frameId: 4_294_967_299, version: 1, mention: 2 }],
    [{ type: 'cache' }],
    [{ type: 'feeds' }],
    [{ type: 'refusals', feedId: 'stix:a' }],
    [{ type: 'remove-feed', feedId: 'stix:a' }],
    [{ type: 'restore-feed', feedId: 'stix:a' }],
    [{ type: 'set-feed-tlp', feedId: 'stix:a', tlp: 'AMBER+STRICT' }],
    [{ type: 'mute-place' }],
    [{ type: 'mute-place', tabId: 7 }],
    [{ type: 'mute', wish: { name: 'Play', type: 'alias', term: 'good' } }],
    [{ type: 'mute', wish: { ...WISH, platform: 'telegram', exactly: 'PLAY', host: 'news.test' }, tabId: 7 }],
    [{ type: 'mutes' }],
    [{ type: 'say-bond', pks: [1, 2], says: 'different' }],
    [{ type: 'forget-bond', pks: [1, 2] }],
    [{ type: 'bonds' }],
    [{ type: 'producers' }],
    [{ type: 'set-producers', order: ['MISP galaxy', 'Microsoft'] }],
    [{ type: 'remove-bond', pair: 'stix:1\nstix:2' }],
    [{ type: 'unmute', ids: [1, 2] }],
    [{ type: 'add-mutes', mutes: [makeNewMute(), makeNewMute({ host: 'news.test', until: 5 })] }],
  ])('taken: %j', (message) => {
    expect(readExtensionRequest(message)).toEqual(message);
  });

  test.each([
    [{ type: 'find', seq: 0, text: '', context: '' }],
    [{ type: 'card' }],
    [{ type: 'set-feed-tlp', feedId: 'a', tlp: 'WHITE' }],
    [{ type: 'mute' }],
    [{ type: 'say-bond', pks: [1], says: 'same' }],
    [{ type: 'say-bond', pks: [1, 2], says: 'maybe' }],
    [{ type: 'mute', wish: { ...WISH, term: 'month' } }],
    [{ type: 'mute', wish: { ...WISH, host: 'https://news.test' } }],
    [{ type: 'mute', wish: { ...WISH, name: '' } }],
    [{ type: 'unmute', ids: ['1'] }],
    [{ type: 'add-mutes', mutes: [{ name: 'Play' }] }],
  ])('ignored: %j', (message) => {
    expect(readExtensionRequest(message)).toBeUndefined();
  });
});

describe('an import', () => {
  test.each([
    [{ type: 'begin', fileName: 'a.json', size: 3, defaultTlp: 'auto' }],
    [{ type: 'begin', fileName: 'a.json', size: 3, defaultTlp: 'GREEN' }],
    [{ type: 'piece', text: 'x'.repeat(MAX_PIECE) }],
    [{ type: 'end' }],
  ])('taken', (message) => {
    expect(readImportRequest(message)).toEqual(message);
  });

  test.each([
    [{ type: 'begin', fileName: 'a.json', size: -1, defaultTlp: 'auto' }],
    [{ type: 'piece', text: 'x'.repeat(MAX_PIECE + 1) }],
  ])('ignored', (message) => {
    expect(readImportRequest(message)).toBeUndefined();
  });
});
