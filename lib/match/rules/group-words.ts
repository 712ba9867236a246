// What says that a name is a group's, in the languages that reports and channels are written in.
import { LETTER, LETTER_OR_DIGIT, OF_WORD } from '../../intel/letters.ts';

/** Patterns as one of them. */
export const words = (...lists: readonly string[]): string => lists.join('|');

export const GROUP = words(
  'groups?|teams?|gangs?|crew|actors?|apts?|hackers?|attackers|hacktivists?|collective|cartel|syndicate|operators|affiliates?',
  'cyber ?criminals|cyber ?spies|cyber ?gangs?|gangsters|extortionists',
  'gruppe|bande|groupe|equipe|grupo|equipo|banda|grubu|tim',
  'групп[аыеуой]{1,2}|группировк[аеиоуй]{1,2}|команд[аыеуой]{1,2}|хакер[а-я]{0,3}|банд[аыеуой]{1,2}',
  'угрупован[а-яі]{1,3}|хакер[а-яі]{0,3}|груп[аиуіою]{1,3}|вымогател[а-я]{1,3}',
  'hackergruppen?|hackerbanden?|hackerkollektiv|hackersgroep|grup[ayęi]|gruppo|collettivo|çetesi',
  'gruppierung(?:en)?|hackergruppierung(?:en)?|erpressergruppen?|erpresserbanden?|tätergruppen?|cyberkriminellen?|cyberbanden?|cyberbende',
  'ransomwaregruppen?|ransomwarebende|ransomwaregroep|collectief|collectif|colectivo|coletivo|kolektyw|hakerzy|hackeři|cyberbanda',
  `gruppen|hackargruppen?|groep|skupin[ayuo]${LETTER}{0,2}|gangu|gangue|quadrilha|kelompok|geng|grup|nhóm|समूह|गिरोह`,
  `האקרים|ההאקרים|קבוצת|χάκερ|مجموعة|لمجموعة|عصابة|جماعة|فريق|قراصنة|گروه|باند|هکر${LETTER}{0,4}`,
);
/** Scripts without spaces write them without one. */
const GROUP_SELF = words(
  'グループ|集団|攻撃者|組織|组织(?![了过])|集团|黑客|团伙|團伙|駭客|해커|그룹|조직|แฮกเกอร์',
);

/** As spotter.ts needs them. */
export const GROUP_WORDS: readonly string[] = GROUP.split('|');
export const GROUP_GLUED: readonly string[] = GROUP_SELF.split('|');

/** Between a name and what it is said to be, these lead on to something else. */
const LEADS_AWAY = `(?:for|of|by|with|in|on|at|to|from|that|which|who|like|and|or)(?!${LETTER})`;

/** What an actor is called before or after its name. */
export const GROUP_WORD = new RegExp(`^(?:${GROUP})$`, 'i');
export const GROUP_GAP = /^[\s:,"“„«'‘(-]+$/;
/** "the hackers, Gold sponsors and …" names no hackers; "the group, Cobalt, …" does. */
export const APPOSITION_ENDS = /^["”»'’]?(?:[,.:;)]|$)/;
/** With a capital they begin a team's or a person's name: "Team Silence". */
export const NAME_OF_TEAM = /^(?:Team|Tim)$/;
export const GROUP_SELF_BEFORE = new RegExp(`(?:${GROUP_SELF})[ \u00a0「『“（(・]?$`);
/** What a group may be called by its trade: "the Play ransomware gang". */
const TRADE_OF_GROUP = words(
  'ransomware|malware|extortion|raas|fidye yazılımı|apt|threat|hacking|hacktivist|phishing|spy(?:ing)?',
  '(?:cyber[- ]?)?(?:espionage|crime|criminal|threat)|cyber',
);
export const GROUP_AFTER = new RegExp(
  `^(?:["”»'’)]?[\\s-](?:(?:${TRADE_OF_GROUP})[\\s-])?(?:${GROUP})(?!${LETTER_OR_DIGIT})|[ \u00a0」』”）)]?(?:${GROUP_SELF}))`,
  'i',
);
/** Languages that need no article. */
const GROUP_FOREIGN = words(
  'grupo|groupe|gruppo|gruppe|grupa|skupina|gangue|группа|группировка|банда|угруповання|група',
);
/** "… is a suspected Russian group", "…, a Russian-speaking group". */
export const IS_A_GROUP = new RegExp(
  `^(?:["”»'’]?,? (?:is|was|are|were) (?:an?|the|one of the) (?:${OF_WORD}+ ){0,5}|["”»'’]?, (?:an?|the|eine?|une?) (?:(?!${LEADS_AWAY}|teams?(?!${LETTER}))${OF_WORD}+ ){0,4}(?!teams?(?!${LETTER})))(?:${GROUP})(?!${LETTER})|^["”»'’]?, (?:${GROUP_FOREIGN})(?!${LETTER})`,
  'i',
);
/** "which we call …": the last of these stands right before the name. */
const NAMING = words(
  'called|call|calls|calling|dubbed|dubs|named|names|naming|nicknamed|termed|terms|known as|tracks as|tracked as|track as',
  'namens|genannt|baptisée?s?|surnommée?s?|nommée?s?|appelée?s?|dénommée?s?|sous le nom d[e’]|alias',
  'llamad[oa]s?|denominad[oa]s?|apodad[oa]s?|conocid[oa]s? como|conhecid[oa]s? como|chiamat[oa]|denominat[oa]|not[oa] come',
  `под названием|под именем|известн${LETTER}+ как|під назвою|відом${LETTER}+ як|nazwan${LETTER}|znan${LETTER} jako|o nazwie|bernama|adlı`,
);
/** Asked first, of the word right before. */
export const MAY_NAME = new RegExp(
  `^(?:${NAMING.split('|')
    .map((each) => each.slice(each.lastIndexOf(' ') + 1))
    .join('|')})$`,
  'i',
);
/** "the group, which we call …", "a gang known as …". */
export const GROUP_NAMED = new RegExp(
  `(?<!${LETTER})(?:${GROUP}|(?:threat|activity|unknown|intrusion) (?:clusters?|sets?))[,:]?(?: [^\\s.;!?]+){0,6}? (?:${NAMING})\\s["“„«'‘(]{0,2}$`,
  'i',
);

/** "a group called …" may be a band or a chat: it takes a word of the trade. */
export const WEAKLY_NAMED = new RegExp(
  `(?<!${LETTER})(?:groups?|teams?|crew|collective|groupe|gruppen?|equipe|grupo|equipo|gruppo|grup[ay]?|skupina|tim|kelompok|nhóm|команд${LETTER}*|групп[аы])[,:]?(?: [^\\s.;!?]+){0,6}? (?:called|named|namens|genannt|nommée?s?|appelée?s?|llamad[oa]s?|chiamat[oa]|nazwan${LETTER}|o nazwie|adlı|bernama|под названием)\\s["“„«'‘(]{0,2}$`,
  'i',
);

/** "les pirates de Play", "die Erpresser von Play". */
export const PEOPLE_OF = new RegExp(
  `(?<!${LETTER})(?:hackers?|pirates(?: informatiques)?|piratas(?: informáticos)?|cybercriminel${LETTER}*|cibercrimin${LETTER}*|ciberdelincuentes` +
    `|cyberkriminelle${LETTER}?|erpressern?|ha[ck]ke?rzy|хакер${LETTER}{1,3}|вымогател${LETTER}{1,3}|operators|affiliates|opérateurs|operadores)` +
    '\\s(?:de|du|des|del|do|da|di|of|behind|von|z|ze|из|van|av)(?: the)?\\s["“„«\'‘(]?$',
  'i',
);
export const MAY_END_PEOPLE = /^(?:de|du|des|del|do|da|di|of|behind|von|z|ze|из|van|av|the)$/i;
/** "Patchwork’s operators". */
export const OWN_PEOPLE = new RegExp(`^['’]s (?:operators|affiliates|hackers)(?!${LETTER})`, 'i');
