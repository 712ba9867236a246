// Kinds as people and OpenCTI write them.
import type { EntityKind } from '../../../intel/kinds.ts';
import { ENTITY_KINDS } from '../../../intel/kinds.ts';

const WORDS: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ...[
    'threat actor group',
    'threat actor individual',
    'actor',
    'group',
    'threat group',
    'apt',
    'hacktivist',
  ].map((word): [string, EntityKind] => [word, 'threat-actor']),
  ...['hacktivist group', 'ransomware group', 'ransomware gang', 'gang', 'crew', 'adversary'].map(
    (word): [string, EntityKind] => [word, 'threat-actor'],
  ),
  ...['ransomware', 'backdoor', 'stealer', 'infostealer', 'rat', 'botnet', 'trojan', 'wiper', 'loader'].map(
    (word): [string, EntityKind] => [word, 'malware'],
  ),
  ['hashtag', 'narrative'],
  ['software', 'tool'],
  ['telegram channel', 'channel'],
  ['account', 'user-account'],
  ['organization', 'identity'],
  ['sector', 'identity'],
  ['country', 'location'],
]);

/** Undefined for kinds that are of no use here: "Vulnerability". */
export function kindNamed(text: string): EntityKind | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return ENTITY_KINDS.find((kind) => kind.replaceAll('-', ' ') === word) ?? WORDS.get(word);
}
