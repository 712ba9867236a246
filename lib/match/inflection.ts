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
const CASES = [0, 1, 2, 3, 4];
const ENDS_CYRILLIC = /\p{Script=Cyrillic}{2}$/u;
/** Abbreviations are not declined. */
const IS_ABBREVIATION = /^\p{Lu}{1,5}$/u;

const patternFor = (word: string, patterns: readonly Pattern[]): Pattern | undefined =>
  patterns.find(([ending]) => ending.test(word));

const inCase = (word: string, [ending, forms]: Pattern, which: number): string =>
  word.replace(ending, forms.split(' ')[which] ?? '');

/** The words that change with the case: adjectives, then the noun that they belong to; what follows stays as it is. */
function changing(words: readonly string[], isUkrainian: boolean): Pattern[] {
  const [adjectives, nouns] = isUkrainian ? [ADJECTIVES_UK, NOUNS_UK] : [ADJECTIVES_RU, NOUNS_RU];
  const patterns: Pattern[] = [];
  for (const [i, word] of words.entries()) {
    if (!ENDS_CYRILLIC.test(word) || IS_ABBREVIATION.test(word)) break;
    const adjective = i < words.length - 1 ? patternFor(word, adjectives) : undefined;
    const pattern = adjective ?? patternFor(word, nouns);
    if (pattern === undefined) break;
    patterns.push(pattern);
    if (adjective === undefined) break;
  }
  return patterns;
}

function declined(name: string): string[] {
  const words = name.split(' ');
  const patterns = changing(words, /[іїєґ]/iu.test(name));
  if (patterns.length === 0) return [];
  return CASES.map((which) =>
    words
      .map((word, i) => {
        const pattern = patterns[i];
        return pattern === undefined ? word : inCase(word, pattern, which);
      })
      .join(' '),
  );
}

const ARTICLE = 'ال';

/** "And", "with", "for", "the". */
const withParticles = (name: string): string[] =>
  name.startsWith(ARTICLE)
    ? [...['و', 'ب', 'ف', 'ك'].map((particle) => particle + name), `لل${name.slice(ARTICLE.length)}`]
    : ['و', 'ب', 'ل', ARTICLE, `و${ARTICLE}`, `ب${ARTICLE}`, 'لل'].map((particle) => particle + name);

/** Asked first, since most names have none of these. */
const CYRILLIC_OR_ARABIC = /\p{Script=Cyrillic}|\p{Script=Arabic}/u;

/** Other shapes of a name in a sentence; none for names in other scripts. */
export function inflected(name: string): string[] {
  if (!CYRILLIC_OR_ARABIC.test(name) || /^[#@＃＠]/.test(name)) return [];
  if (/^\p{Script=Arabic}{2}/u.test(name)) return withParticles(name);
  return /\p{Script=Cyrillic}{2}/u.test(name)
    ? [...new Set(declined(name))].filter((form) => form !== name)
    : [];
}
