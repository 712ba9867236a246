// What says that a name is a group's, in the languages that reports and channels are written in.

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
  'gruppen|hackargruppen?|groep|skupin[ayuo]\\p{L}{0,2}|gangu|gangue|quadrilha|kelompok|geng|grup|nhóm|समूह|गिरोह',
  'האקרים|ההאקרים|קבוצת|χάκερ|مجموعة|لمجموعة|عصابة|جماعة|فريق|قراصنة|گروه|باند|هکر\\p{L}{0,4}',
);
/** Scripts without spaces write them without one. */
const GROUP_SELF = words(
  'グループ|集団|攻撃者|組織|组织(?![了过])|集团|黑客|团伙|團伙|駭客|해커|그룹|조직|แฮกเกอร์',
);

/** As spotter.ts needs them. */
export const GROUP_WORDS: readonly string[] = GROUP.split('|');
export const GROUP_GLUED: readonly string[] = GROUP_SELF.split('|');

/** Between a name and what it is said to be, these lead on to something else. */
const LEADS_AWAY = '(?:for|of|by|with|in|on|at|to|from|that|which|who|like|and|or)(?!\\p{L})';

/** What an actor is called before or after its name. */
export const GROUP_WORD = new RegExp(`^(?:${GROUP})$`, 'iu');
export const GROUP_GAP = /^[\s:,"“„«'‘(-]+$/;
/** "the hackers, Gold sponsors and …" names no hackers; "the group, Cobalt, …" does. */
export const APPOSITION_ENDS = /^["”»'’]?(?:[,.:;)]|$)/;
/** With a capital they begin a team's or a person's name: "Team Silence". */
export const NAME_OF_TEAM = /^(?:Team|Tim)$/;
export const GROUP_SELF_BEFORE = new RegExp(`(?:${GROUP_SELF})[ \u00a0「『“（(・]?$`, 'u');
/** What a group may be called by its trade: "the Play ransomware gang". */
const TRADE_OF_GROUP = words(
  'ransomware|malware|extortion|raas|fidye yazılımı|apt|threat|hacking|hacktivist|phishing|spy(?:ing)?',
  '(?:cyber[- ]?)?(?:espionage|crime|criminal|threat)|cyber',
);
export const GROUP_AFTER = new RegExp(
  `^(?:["”»'’)]?[\\s-](?:(?:${TRADE_OF_GROUP})[\\s-])?(?:${GROUP})(?![\\p{L}\\p{N}])|[ \u00a0」』”）)]?(?:${GROUP_SELF}))`,
  'iu',
);
/** Languages that need no article. */
const GROUP_FOREIGN = words(
  'grupo|groupe|gruppo|gruppe|grupa|skupina|gangue|группа|группировка|банда|угруповання|група',
);
/** "… is a suspected Russian group", "…, a Russian-speaking group". */
export const IS_A_GROUP = new RegExp(
  `^(?:["”»'’]?,? (?:is|was|are|were) (?:an?|the|one of the) (?:[\\p{L}\\p{N}-]+ ){0,5}|["”»'’]?, (?:an?|the|eine?|une?) (?:(?!${LEADS_AWAY}|teams?(?!\\p{L}))[\\p{L}\\p{N}-]+ ){0,4}(?!teams?(?!\\p{L})))(?:${GROUP})(?!\\p{L})|^["”»'’]?, (?:${GROUP_FOREIGN})(?!\\p{L})`,
  'iu',
);
/** "which we call …": the last of these stands right before the name. */
const NAMING = words(
  'called|call|calls|calling|dubbed|dubs|named|names|naming|nicknamed|termed|terms|known as|tracks as|tracked as|track as',
  'namens|genannt|baptisée?s?|surnommée?s?|nommée?s?|appelée?s?|dénommée?s?|sous le nom d[e’]|alias',
  'llamad[oa]s?|denominad[oa]s?|apodad[oa]s?|conocid[oa]s? como|conhecid[oa]s? como|chiamat[oa]|denominat[oa]|not[oa] come',
  'под названием|под именем|известн\\p{L}+ как|під назвою|відом\\p{L}+ як|nazwan\\p{L}|znan\\p{L} jako|o nazwie|bernama|adlı',
);
/** Asked first, of the word right before. */
export const MAY_NAME = new RegExp(
  `^(?:${NAMING.split('|')
    .map((each) => each.slice(each.lastIndexOf(' ') + 1))
    .join('|')})$`,
  'iu',
);
/** "the group, which we call …", "a gang known as …". */
export const GROUP_NAMED = new RegExp(
  `(?<!\\p{L})(?:${GROUP}|(?:threat|activity|unknown|intrusion) (?:clusters?|sets?))[,:]?(?: [^\\s.;!?]+){0,6}? (?:${NAMING})\\s["“„«'‘(]{0,2}$`,
  'iu',
);

/** "a group called …" may be a band or a chat: it takes a word of the trade. */
export const WEAKLY_NAMED =
  /(?<!\p{L})(?:groups?|teams?|crew|collective|groupe|gruppen?|equipe|grupo|equipo|gruppo|grup[ay]?|skupina|tim|kelompok|nhóm|команд\p{L}*|групп[аы])[,:]?(?: [^\s.;!?]+){0,6}? (?:called|named|namens|genannt|nommée?s?|appelée?s?|llamad[oa]s?|chiamat[oa]|nazwan\p{L}|o nazwie|adlı|bernama|под названием)\s["“„«'‘(]{0,2}$/iu;

/** "les pirates de Play", "die Erpresser von Play". */
export const PEOPLE_OF = new RegExp(
  '(?<!\\p{L})(?:hackers?|pirates(?: informatiques)?|piratas(?: informáticos)?|cybercriminel\\p{L}*|cibercrimin\\p{L}*|ciberdelincuentes' +
    '|cyberkriminelle\\p{L}?|erpressern?|ha[ck]ke?rzy|хакер\\p{L}{1,3}|вымогател\\p{L}{1,3}|operators|affiliates|opérateurs|operadores)' +
    '\\s(?:de|du|des|del|do|da|di|of|behind|von|z|ze|из|van|av)(?: the)?\\s["“„«\'‘(]?$',
  'iu',
);
export const MAY_END_PEOPLE = /^(?:de|du|des|del|do|da|di|of|behind|von|z|ze|из|van|av|the)$/iu;
/** "Patchwork’s operators". */
export const OWN_PEOPLE = /^['’]s (?:operators|affiliates|hackers)(?!\p{L})/iu;
