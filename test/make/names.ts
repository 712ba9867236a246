// Many plausible actor names, the same ones at every run: benches and property tests need size without shipping intel.

/** Mulberry32: a small seeded generator, numbers in [0, 1). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ADJECTIVES = 'Paper Velvet Silent Crimson Hollow Amber Frozen Wicked Gilded Rusty Lunar Static'.split(
  ' ',
);
const ANIMALS = 'Heron Badger Lynx Mantis Otter Viper Falcon Beetle Moth Jackal Crane Newt'.split(' ');
const ENDINGS = 'Sec Team Crew Net Gang Army Legion Group Spider Tempest Panda Kitten'.split(' ');
const SYLLABLES = 'ka ro ven tis mu zar li do pex qua nor sha bel ix tro gam'.split(' ');
const CYRILLIC = 'Кра Сне Вол Гро Тен Бур Зор Мор на рок дар лин'.split(' ');
const HAN = Array.from('海莲花毒云象蔓灵摩诃草幻影暗石蓝宝菇');
const KANA = Array.from('キルネトラプサスアノニマ');
const ARABIC = 'جيش فجر صقر ظل نسر رعد'.split(' ');

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};
const repeat = (random: Random, from: readonly string[], times: number): string =>
  Array.from({ length: times }, () => pick(random, from)).join('');
const number = (random: Random, below: number): string => String(Math.floor(random() * below));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const SHAPES: readonly ((random: Random) => string)[] = [
  (r) => `${pick(r, ADJECTIVES)} ${pick(r, ANIMALS)} ${capital(repeat(r, SYLLABLES, 2))}`,
  (r) => `${capital(repeat(r, SYLLABLES, 3))}${pick(r, ENDINGS)}`,
  (r) => `${capital(repeat(r, SYLLABLES, 3))} ${pick(r, ENDINGS)}`,
  (r) => `UNC${number(r, 1_000_000)}`,
  (r) => `${repeat(r, SYLLABLES, 1).toUpperCase()}-${number(r, 100_000)}`,
  (r) => `Operation ${capital(repeat(r, SYLLABLES, 4))}`,
  (r) => `#Op${capital(repeat(r, SYLLABLES, 4))}`,
  (r) => `${capital(repeat(r, SYLLABLES, 3))}$${number(r, 1000)}`,
  (r) => `${repeat(r, CYRILLIC, 4)}-${number(r, 1000)}`,
  (r) => repeat(r, HAN, 5),
  (r) => repeat(r, KANA, 6),
  (r) => `${pick(r, ARABIC)} ${pick(r, ARABIC)} ${number(r, 10_000)}`,
];

/** `count` different names. Two thirds are Latin; the others Cyrillic, Han, Kana and Arabic. */
export function makeNames(count: number, seed = 1): string[] {
  const random = makeRandom(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(pick(random, SHAPES)(random));
  return [...names];
}
