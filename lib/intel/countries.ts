// Countries as producers write them.

/** What the browser's own table has not, or not under this name. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...[['korea', 'KR'] as const, ['republic of korea', 'KR'] as const],
  ...[['dprk', 'KP'] as const, ["democratic people's republic of korea", 'KP'] as const],
  ...[['turkey', 'TR'] as const, ['türkiye', 'TR'] as const],
  ...[
    ['russian federation', 'RU'] as const,
    ["people's republic of china", 'CN'] as const,
    ['prc', 'CN'] as const,
  ],
  ...[['usa', 'US'] as const, ['united states of america', 'US'] as const, ['uk', 'GB'] as const],
  ...[['islamic republic of iran', 'IR'] as const, ['viet nam', 'VN'] as const, ['uae', 'AE'] as const],
  ...[['palestine', 'PS'] as const, ['czech republic', 'CZ'] as const, ['hong kong', 'HK'] as const],
]);

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
/** "Unknown Region", and regions for tests of software. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['ZZ', 'XA', 'XB']);

/** Old codes ("UK", "SU") stand for today's. */
const codeToday = (code: string): string => new Intl.Locale(`und-${code}`).region ?? code;

/** English names in lower case, and codes, → code. Codes that are no country's come back from the browser as they went in. */
function readTable(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const known = codes.flatMap((code): [string, string][] => {
    const name = names.of(code);
    const today = codeToday(code);
    if (name === undefined || name === code || NO_COUNTRIES.has(code)) return [];
    return [
      [name.toLowerCase(), today],
      [code.toLowerCase(), today],
    ];
  });
  return new Map([...known, ...OTHER_NAMES]);
}

function readJapanese(codes: ReadonlyMap<string, string>): readonly [name: string, code: string][] {
  const names = new Intl.DisplayNames(['ja'], { type: 'region' });
  return [...new Set(codes.values())].map((code) => [names.of(code) ?? code, code]);
}

/** Made at the first question. */
let table: ReadonlyMap<string, string> | undefined;
let japanese: readonly [name: string, code: string][] | undefined;

/** Fewer letters would be of too many. */
const LEAST_BEGINNING = 2;

/** Codes of countries whose name begins so, in English or Japanese. */
export function countriesBegin(text: string): string[] {
  const begin = text.trim().toLowerCase();
  if (begin === '' || (begin.length < LEAST_BEGINNING && /^[a-z]/.test(begin))) return [];
  table ??= readTable();
  japanese ??= readJapanese(table);
  const found = [...table, ...japanese].filter(
    ([name]) => !/^[a-z]{2}$/.test(name) && name.startsWith(begin),
  );
  return [...new Set(found.map(([, code]) => code))];
}

/** ISO 3166 alpha-2 for a code or an English name; undefined for what is no country. */
export function countryCode(text: string): string | undefined {
  table ??= readTable();
  return table.get(text.trim().toLowerCase());
}
