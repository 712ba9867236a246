// What a text may say that a name is, which has nothing to do with attacks: "the film Akira", "Cloud Atlas is a novel by …".
import { LETTER, OF_WORD } from '../../intel/letters.ts';
import { PairFilter } from '../pair-filter.ts';
import { GROUP, words } from './group-words.ts';

/** Works and vessels that stand right before their names. */
const TITLED = [
  ...[
    'film',
    'films',
    'movie',
    'novel',
    'book',
    'memoir',
    'manga',
    'anime',
    'comic',
    'album',
    'song',
    'musical',
  ],
  ...['game', 'sitcom', 'opera', 'ship', 'vessel', 'boat', 'yacht', 'flotilla', 'submarine', 'spacecraft'],
  ...[
    'roman',
    'buch',
    'schiff',
    'spiel',
    'livre',
    'navire',
    'bateau',
    'película',
    'novela',
    'libro',
    'barco',
  ],
  ...[
    'romanzo',
    'nave',
    'livro',
    'filme',
    'navio',
    'фильм',
    'фильме',
    'роман',
    'книга',
    'корабль',
    'судно',
    'фільм',
  ],
];
const TITLED_SELF = [
  '映画',
  '小説',
  '漫画',
  'アニメ',
  '电影',
  '電影',
  '小说',
  '小說',
  '动漫',
  '영화',
  '소설',
];

const TITLED_BEFORE = new RegExp(
  `(?:(?<!${OF_WORD})(?:${TITLED.join('|')})\\s["“„«'‘‚(*_]{0,2}|(?:${TITLED_SELF.join('|')})[「『《〈“]?)$`,
  'i',
);

const WORLD = words(
  'films?|movies?|novels?|memoirs?|mangas?|anime|comics?|video ?games?|board ?games?|albums?|songs?|sitcoms?|musicals?|operas?|symphon(?:y|ies)',
  'characters?|superhero(?:es)?|villains?|saints?|prophets?|god|goddess|deity|surname|given name|first name|mascot|dragon|monsters?|creatures?',
  'towns?|cit(?:y|ies)|villages?|rivers?|lakes?|islands?|mountains?|planets?|moons?|galax(?:y|ies)|constellations?|suburbs?|peninsula',
  'minerals?|metals?|gas(?:es)?|chemical elements?|genus|species|insects?|beetles?|moths?|wasps?|birds?|mammals?|rodents?|flowers?|trees?|teas?',
  'turtles?|wol(?:f|ves)|fox(?:es)?|bears?|spiders?|fish(?:es)?|worms?|perfumes?|restaurants?|hotels?|bars?|cafés?|carmakers?|automakers?|ships?',
  'vessels?|missiles?|rocket launchers?|drones?|helicopters?|aircraft|singers?|rappers?|footballers?|novelists?|painters?|composers?|drink|beer',
  'roman|spielfilm|stadt|dorf|fluss|fluß|gattung|insekt|ville|village|fleuve|jeu vidéo|película|novela|ciudad|río|videojuego|città|fiume|romanzo',
);
const ARTICLE = words('an?|the|one', 'eine?|der|die|das|une?|el|la|una?');
const BE = words('is|was|are|were', 'ist|war|est|était|es|era|è');
const LEADS_ON = words(
  GROUP,
  'that|which|who|whose|using|behind|by|of|from|for|with|to|in|and|known|selling|targeting|responsible|called|named',
);
const IS_OF_WORLD = new RegExp(
  `["”»'’)*]{0,3}(?:,? (?:${BE}) (?:also )?|, )(?:${ARTICLE})` +
    `(?: (?!(?:${LEADS_ON})(?!${LETTER}))${OF_WORD}+){0,4}? (?:${WORLD})(?!${OF_WORD})` +
    `(?! (?:${GROUP}|authors?|developers?|makers?|operators?|campaigns?|operations?|malware|ransomware)(?!${LETTER}))`,
  'iy',
);

const ENDINGS = new PairFilter(TITLED.map((word) => word.slice(-2)));
const SELF_ENDINGS: ReadonlySet<number> = new Set(
  TITLED_SELF.map((word) => word.charCodeAt(word.length - 1)),
);

const SPACE = 0x20;
const COMMA = 0x2c;
const isSign = (code: number): boolean => code > SPACE && code < 0x30;
const isOpening = (code: number): boolean =>
  isSign(code) || (code >= 0x2018 && code <= 0x201f) || code === 0xab;

/** Asked first: hardly any word before a name ends so. */
function mayBeTitled(text: string, start: number): boolean {
  let at = start;
  if (isOpening(text.charCodeAt(at - 1))) at--;
  if (text.charCodeAt(at - 1) === SPACE) return ENDINGS.mayBeAt(text, at - 3);
  return SELF_ENDINGS.has(text.charCodeAt(at - 1)) || SELF_ENDINGS.has(text.charCodeAt(at - 2));
}

const BEGINS_BE = new PairFilter(['is', 'wa', 'we', 'ar', 'es', 'ét', 'er', 'è ']);
const BEGINS_ARTICLE = new PairFilter(['a ', 'an', 'th', 'on', 'ei', 'de', 'di', 'da', 'un', 'el', 'la']);

/** Asked first: a comma and an article, "is", "was". */
function mayBeTold(text: string, end: number): boolean {
  let at = end;
  while (at - end < 3 && !isSpaceOrComma(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== COMMA) return text.charCodeAt(at) === SPACE && BEGINS_BE.mayBeAt(text, at + 1);
  const begins = BEGINS_BE.mayBeAt(text, at + 2) || BEGINS_ARTICLE.mayBeAt(text, at + 2);
  return text.charCodeAt(at + 1) === SPACE && begins;
}

const isSpaceOrComma = (code: number): boolean => code === SPACE || code === COMMA;

/** More than the longest of TITLED, with what stands between. */
const LONGEST = 16;

const isTitled = (text: string, start: number): boolean =>
  mayBeTitled(text, start) && TITLED_BEFORE.test(text.slice(Math.max(0, start - LONGEST), start));

function isTold(text: string, end: number): boolean {
  IS_OF_WORLD.lastIndex = end;
  return mayBeTold(text, end) && IS_OF_WORLD.test(text);
}

/** "the film Akira", "Akira, a novel". */
export const isOfWorld = (text: string, start: number, end: number): boolean =>
  isTitled(text, start) || isTold(text, end);
