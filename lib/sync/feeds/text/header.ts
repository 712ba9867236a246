// Titles of columns, as people and programs write them, and what they say of the column.
import type { ColumnUse, Delimiter } from '../../../intel/text-reading.ts';
import { MAX_TITLE } from '../../../intel/text-reading.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import { rowsOf } from './rows.ts';

/** Of a title without spaces and signs, in lower case. The first that fits counts. */
const USES: readonly (readonly [RegExp, ColumnUse])[] = [
  [
    /^(?:(?:threat)?(?:actor|group|adversary|malware|tool|campaign|channel|entity|intrusionset)?names?|(?:threat)?actors?|groups?|adversary|title|value|primaryname|mainname|名称|名前|アクター名?|グループ名?)$/,
    'name',
  ],
  [/alias|synonym|othernames?|alsoknownas|^aka$|別名|別称|異名/, 'aliases'],
  [/^(?:kind|entitytype|stixtype|objecttype|type|category|種類|種別|分類)$/, 'kind'],
  [/^(?:subtype|(?:actor|malware|tool|threatactor|channel|incident|narrative)types?|labels?|tags?)$/, 'type'],
  [/country|nation|origin|^国|拠点|国籍/, 'country'],
  [/descri|summary|^notes?$|comment|remark|説明|概要|備考/, 'description'],
  [/refer|^(?:urls?|links?|sources?url|reports?)$|参照|出典|リンク/, 'reference'],
  [/^tlp|marking|classification/, 'tlp'],
  [/^(?:standardid|stixids?|externalids?|uuid|mitreids?|attackids?|attckid|id)$/, 'external-id'],
  [/handle|account|username|telegram|アカウント|ハンドル/, 'handle'],
  [/hashtag|ハッシュタグ/, 'hashtag'],
  [/motiv|動機/, 'motivation'],
  [/target|victim|sector|標的|被害/, 'target'],
  [/^(?:producer|author|vendor|createdby|source|情報源|提供元)$/, 'producer'],
  [/firstseen|^since$|初確認|初観測/, 'first-seen'],
  [/lastseen|最終確認|最終観測/, 'last-seen'],
  [/modified|updated|更新/, 'modified'],
  [/reliab|^admiralty|信頼性/, 'reliability'],
  [/credib|信ぴょう性|信憑性/, 'credibility'],
  [/likelihood|probability|可能性/, 'likelihood'],
  [/^pap$/, 'pap'],
  [/^confidence|確信度|信頼度/, 'confidence'],
];

const plain = (title: string): string => title.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '');

const useOf = (title: string): ColumnUse => USES.find(([shape]) => shape.test(plain(title)))?.[1] ?? 'none';

/** One column is the name; what else would be one is another name of it. Columns without a title are not read. */
export function usesOf(header: readonly string[], width: number): ColumnUse[] {
  const count = Math.max(width, header.length);
  const uses = Array.from({ length: count }, (_, index) => useOf(header[index] ?? ''));
  const first = uses.indexOf('name');
  return uses.map((use, index) => (use === 'name' && index !== first ? 'aliases' : use));
}

/**
 * The titles in the first row. OpenCTI joins them by commas, whatever stands between the columns: then they are one cell
 * here, of as many titles as the other rows have cells.
 */
export function titlesIn(cells: readonly string[], delimiter: Delimiter, width: number): string[] {
  const [only = ''] = cells;
  const joined = cells.length === 1 && delimiter !== ',' ? rowsOf(only, ',').next().value?.cells : undefined;
  const titles = joined?.length === width ? joined : cells;
  return titles.map((title) => cutText(cleanLine(title), MAX_TITLE));
}
