// What stands in the cells of one row, by the use of their columns. Nothing is ever computed: "=1+1" is the text that it is.
import type { DateText, Entity, Reference } from '../../../intel/entity.ts';
import { countryCode } from '../../../intel/countries.ts';
import { safeUrl, titleOfUrl } from '../../../intel/links.ts';
import { cleanLine, cutText, plainText } from '../../../intel/plain-text.ts';
import { parseCredibility, parsePap, parseReliability, type Ratings } from '../../../intel/ratings.ts';
import type { ColumnUse, Separator } from '../../../intel/text-reading.ts';
import { CAUTIOUS_TLP, parseTlp, type Tlp } from '../../../intel/tlp.ts';
import { present } from '../../../intel/present.ts';
import { isDateText } from '../fields.ts';
import type { Ledger } from '../ledger.ts';
import { MAX_DESCRIPTION, MAX_LIST, MAX_REFERENCES, MAX_TEXT } from '../limits.ts';

/** What programs write into empty cells. */
const NOTHING = /^(?:null|none|nil|n\/a|nan|undefined|-|–)?$/i;

function listIn(cell: string): string[] | undefined {
  if (!/^\s*\[.*\]\s*$/s.test(cell)) return undefined;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : undefined;
  } catch {
    return undefined; // "[Vault 7/8]" is a name
  }
}

const splitBy = (cell: string, separator: Separator): string[] =>
  listIn(cell) ?? (separator === '' ? [cell] : cell.split(separator));

/** "2024/08/27" and "2024-08-27 10:00:00" too. */
function dateIn(text: string): DateText | undefined {
  const date = text
    .trim()
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)/, '$1T$2')
    .replace(/(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/, '$1Z');
  return isDateText(date) ? date : undefined;
}

export class Cells {
  readonly #byUse: ReadonlyMap<ColumnUse, string[]>;
  readonly #separator: Separator;
  readonly #place: string;
  readonly #ledger: Ledger;

  constructor(
    cells: readonly string[],
    columns: readonly ColumnUse[],
    separator: Separator,
    place: string,
    ledger: Ledger,
  ) {
    const used = cells.map((cell, index) => ({ cell, use: columns[index] ?? 'none' }));
    const filled = used.filter(({ cell }) => !NOTHING.test(cell.trim()));
    this.#byUse = new Map(
      [...Map.groupBy(filled, ({ use }) => use)].map(([use, list]) => [use, list.map(({ cell }) => cell)]),
    );
    this.#separator = separator;
    this.#place = place;
    this.#ledger = ledger;
  }

  #bad(use: ColumnUse, text: string): void {
    this.#ledger.refuse(this.#place, 'bad-field', `${use}: ${text}`);
  }

  /** As they stand. */
  whole(use: ColumnUse): string[] {
    return this.#byUse.get(use) ?? [];
  }

  /** As one clean line, the first that is filled. */
  line(use: ColumnUse): string | undefined {
    const [first] = this.whole(use);
    return first === undefined ? undefined : cutText(cleanLine(first), MAX_TEXT);
  }

  /** The values of all cells of a use, apart. */
  values(use: ColumnUse): string[] {
    const values = this.whole(use).flatMap((cell) => splitBy(cell, this.#separator));
    return values.map((value) => value.trim()).filter((value) => !NOTHING.test(value));
  }

  texts(use: ColumnUse): string[] {
    const lines = this.values(use).map((value) => cutText(cleanLine(value), MAX_TEXT));
    return [...new Set(lines)].filter((line) => line !== '').slice(0, MAX_LIST);
  }

  description(): Entity['description'] {
    const en = plainText(this.whole('description').join('\n'), MAX_DESCRIPTION);
    return en === '' ? undefined : { en };
  }

  date(use: ColumnUse): DateText | undefined {
    const text = this.line(use);
    const date = text === undefined ? undefined : dateIn(text);
    if (text !== undefined && date === undefined) this.#bad(use, text);
    return date;
  }

  country(): string | undefined {
    const [first] = this.values('country');
    return first === undefined ? undefined : (countryCode(first) ?? cutText(cleanLine(first), 100));
  }

  tlp(): Tlp | undefined {
    const text = this.line('tlp');
    if (text === undefined) return undefined;
    const tlp = parseTlp(text);
    if (tlp === undefined) this.#bad('tlp', text);
    return tlp ?? CAUTIOUS_TLP;
  }

  /** 0 to 100. */
  confidence(): Entity['confidence'] {
    const text = this.line('confidence');
    if (text === undefined) return undefined;
    const value = /^\d{1,3}(?:\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
    if (value >= 0 && value <= 100) return { value, scale: 'stix' };
    this.#bad('confidence', text);
    return undefined;
  }

  /** "B2" says both, whichever of the two columns it stands in. */
  ratings(): Ratings {
    const admiralty = [...this.whole('reliability'), ...this.whole('credibility')];
    return present({
      reliability: this.#parsed('reliability', parseReliability),
      credibility:
        this.#parsed('credibility', parseCredibility) ??
        admiralty.map(parseCredibility).find((each) => each !== undefined),
      likelihood: this.line('likelihood')?.slice(0, 40),
      pap: this.#parsed('pap', (text) => parsePap(text) ?? parsePap(`PAP:${text}`)),
    });
  }

  #parsed<T>(use: ColumnUse, parse: (text: string) => T | undefined): T | undefined {
    const text = this.line(use);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) this.#bad(use, text);
    return value;
  }

  /** Addresses apart from each other; what is no address is the title of a report. */
  references(): Reference[] {
    const parts = this.whole('reference').flatMap((cell) =>
      // From where a run of them begins, see `tidyName`.
      cell.split(/(?<![\s|;])[\s|;]+(?=https?:)|,(?=\s*https?:)/i),
    );
    const references = parts.flatMap((part) => this.#reference(part.trim().replace(/[,;|]$/, '')));
    return references.slice(0, MAX_REFERENCES);
  }

  #reference(text: string): Reference[] {
    const url = safeUrl(text);
    if (url !== undefined) return [{ title: titleOfUrl(url), url }];
    if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
      this.#bad('reference', text);
      return [];
    }
    const title = cutText(cleanLine(text), MAX_TEXT);
    return title === '' ? [] : [{ title }];
  }

  /** All that has a field of its own in an entity. */
  facts(): Pick<Entity, 'types' | 'motivations' | 'targets' | 'references'> & Partial<Entity> {
    const country = this.country();
    return {
      types: this.texts('type'),
      motivations: this.texts('motivation'),
      targets: this.texts('target'),
      references: this.references(),
      ...this.ratings(),
      ...present({
        description: this.description(),
        origin: country === undefined ? undefined : { country },
        firstSeen: this.date('first-seen'),
        lastSeen: this.date('last-seen'),
        modified: this.date('modified'),
        confidence: this.confidence(),
      }),
    };
  }
}
