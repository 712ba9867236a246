// How sentences change names: Russian and Ukrainian case endings, Arabic particles that are written together with the word.
// Names are short noun phrases, so a handful of patterns is enough; a form that nobody writes costs a few bytes.

/** Genitive, dative, accusative, instrumental, prepositional: what takes the place of the ending. */
type Pattern = readonly [RegExp, string];

const ADJECTIVES_RU: readonly Pattern[] = [
  [/ая$/u, 'ой ой ую ой ой'],
  [/яя$/u, 'ей ей юю ей ей'],
  [/(?<=[гкхжшщч])ий$/u, 'ого ому ого им ом'],
  [/ий$/u, 'его ему его им ем'],
  [/(?:ый|ой)$/u, 'ого ому ого ым ом'],
  [/ое$/u, 'ого ому ое ым ом'],
  [/ые$/u, 'ых ым ых ыми ых'],
  [/ие$/u, 'их им их ими их'],
];
const NOUNS_RU: readonly Pattern[] = [
  [/ия$/u, 'ии ии ию ией ии'],
  [/(?<=[гкхжшщч])а$/u, 'и е у ой е'],
  [/а$/u, 'ы е у ой е'],
  [/я$/u, 'и е ю ей е'],
  [/[ьй]$/u, 'я ю я ем е'],
  [/ы$/u, 'ов ам ов ами ах'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а у а ом е'],
];
const ADJECTIVES_UK: readonly Pattern[] = [
  [/а$/u, 'ої ій у ою ій'],
  [/ий$/u, 'ого ому ого им ому'],
  [/і$/u, 'их им их ими их'],
];
const NOUNS_UK: readonly Pattern[] = [
  [/ія$/u, 'ії ії ію ією ії'],
  [/а$/u, 'и і у ою і'],
  [/я$/u, 'і і ю ею і'],
  [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, 'а у а ом і'],
];
type Endings = readonly [adjectives: readonly Pattern[], nouns: readonly Pattern[]];
const RUSSIAN: Endings = [ADJECTIVES_RU, NOUNS_RU];
const UKRAINIAN: Endings = [ADJECTIVES_UK, NOUNS_UK];
const CASES = [0, 1, 2, 3, 4];
const ENDS_CYRILLIC = /\p{Script=Cyrillic}{2}$/u;
/** Abbreviations are not declined. */
const IS_ABBREVIATION = /^\p{Lu}{1,5}$/u;

const patternFor = (word: string, patterns: readonly Pattern[]): Pattern | undefined =>
  patterns.find(([ending]) => ending.test(word));

const inCase = (word: string, [ending, forms]: Pattern, which: number): string =>
  word.replace(ending, forms.split(' ')[which] ?? '');

/** Foreign words and abbreviations, which stay as they are. */
const isFixed = (word: string): boolean => !ENDS_CYRILLIC.test(word) || IS_ABBREVIATION.test(word);

type Changes = readonly (Pattern | undefined)[];

/** The words that change with the case: adjectives, then the noun that they belong to; what follows stays as it is. */
function changing(words: readonly string[], [adjectives, nouns]: Endings): Changes {
  const patterns: (Pattern | undefined)[] = [];
  for (const [i, word] of words.entries()) {
    if (isFixed(word)) {
      if (patterns.some((pattern) => pattern !== undefined)) break;
      patterns.push(undefined);
      continue;
    }
    const adjective = i < words.length - 1 ? patternFor(word, adjectives) : undefined;
    const pattern = adjective ?? patternFor(word, nouns);
    if (pattern === undefined) break;
    patterns.push(pattern);
    if (adjective === undefined) break;
  }
  return patterns;
}

/** "Кибер Партизаны": of two nouns the first may be no more than a prefix, and the second is what changes. */
function changingLast(words: readonly string[], [adjectives, nouns]: Endings): Changes {
  const [first, last, ...others] = words;
  if (first === undefined || last === undefined || others.length > 0) return [];
  if (isFixed(first) || isFixed(last) || patternFor(first, adjectives) !== undefined) return [];
  return [undefined, patternFor(last, nouns)];
}

function inCases(words: readonly string[], patterns: Changes): string[] {
  if (patterns.every((pattern) => pattern === undefined)) return [];
  return CASES.map((which) =>
    words
      .map((word, i) => {
        const pattern = patterns[i];
        return pattern === undefined ? word : inCase(word, pattern, which);
      })
      .join(' '),
  );
}

function declined(name: string): string[] {
  const words = name.split(' ');
  const endings = /[іїєґ]/iu.test(name) ? UKRAINIAN : RUSSIAN;
  return [changing(words, endings), changingLast(words, endings)].flatMap((patterns) =>
    inCases(words, patterns),
  );
}

const ARTICLE = 'ال';

/** "And", "with", "for", "the". */
const withParticles = (name: string): string[] =>
  name.startsWith(ARTICLE)
    ? [
        ...['و', 'ب', 'ف', 'ك'].map((particle) => particle + name),
        ...['لل', 'ولل'].map((particles) => particles + name.slice(ARTICLE.length)),
      ]
    : ['و', 'ب', 'ل', ARTICLE, `و${ARTICLE}`, `ب${ARTICLE}`, 'لل'].map((particle) => particle + name);

const NON_JOINER = /\u200c/g;
const IS_PERSIAN = /[پچژگکی\u200c]/;

/** Persian parts the words of a name by a space or by a sign that is not seen, as the writer likes. */
function parted(name: string): string[] {
  if (!IS_PERSIAN.test(name)) return [];
  const spaced = name.replace(NON_JOINER, ' ');
  const words = spaced.split(' ');
  const joined = words
    .slice(1)
    .map((_, i) => `${words.slice(0, i + 1).join(' ')}${words.slice(i + 1).join(' ')}`);
  return spaced === name ? joined : [spaced, ...joined];
}

/** Asked first, since most names have none of these. */
const CYRILLIC_OR_ARABIC = /\p{Script=Cyrillic}|\p{Script=Arabic}/u;

/** Other shapes of a name in a sentence; none for names in other scripts. */
export function inflected(name: string): string[] {
  if (!CYRILLIC_OR_ARABIC.test(name) || /^[#@＃＠]/.test(name)) return [];
  if (/^\p{Script=Arabic}{2}/u.test(name)) return [...withParticles(name), ...parted(name)];
  return /\p{Script=Cyrillic}{2}/u.test(name)
    ? [...new Set(declined(name))].filter((form) => form !== name)
    : [];
}
