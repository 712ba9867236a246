// Words of the trade, in the languages that reports and channels are written in.
import { LETTER, LETTER_OR_DIGIT, NO_LETTER, OF_WORD } from '../../intel/letters.ts';
import { GROUP, words } from './group-words.ts';

/** Nothing harmless is called so. */
const MALWARE = words(
  'ransomware|malware|trojan|backdoor|botnet|stealer|infostealer|wiper|rootkit|keylogger|spyware',
  'шифровальщик[а-я]{0,2}|троян[а-я]{0,2}|вредонос[а-я]{0,3}|бэкдор[а-я]{0,2}',
);
const SOFTWARE = words(
  MALWARE,
  'rat|loader|downloader|dropper|bot|implant|worm|encryptor|locker|toolkit|framework|exploit kit|beacons?|miner|infections?',
);
export const SOFTWARE_AFTER = new RegExp(
  `^["”»'’)]?[\\s-](?:${SOFTWARE})(?!${LETTER_OR_DIGIT})(?![\\s-](?:${GROUP})(?!${LETTER}))`,
  'i',
);
export const SOFTWARE_WORD = new RegExp(`^(?:${SOFTWARE})$`, 'i');
export const SOFTWARE_GAP = /^[\s:"“„«'‘(]{1,2}$/;
/** What a group is in Romance languages: "grupo de ciberespionaje", "gruppo hacker". */
const TRADE_BEHIND = words(
  'ciberespionaje|ciberespionagem|cyberespionnage|cyberspionaggio|extorsi[óo]n|extorsion|extorsão|estorsione',
  `hackers?|hakersk${LETTER}{1,3}|hackersk${LETTER}{1,3}|cybercriminel(?:le)?s?|cibercriminal|cibercriminosos?|criminal`,
);
/** "grupo de ransomware Akira", "gruppo ransomware Akira": the group, though the word right before is of software. */
export const GROUP_OF_SOFTWARE = new RegExp(
  `(?<!${LETTER})(?:${GROUP})\\s(?:(?:de|des|du|do|di|del)\\s)?(?:${SOFTWARE}|${TRADE_BEHIND})[\\s:"“„«'‘(]{1,2}$`,
  'i',
);
/** Asked first, of the word right before. */
export const MAY_BE_TRADE = new RegExp(`^(?:${SOFTWARE}|${TRADE_BEHIND})$`, 'i');
export const MALWARE_AFTER = new RegExp(`^["”»'’)]?[\\s-](?:${MALWARE})(?!${LETTER_OR_DIGIT})`, 'i');
export const MALWARE_WORD = new RegExp(`^(?:${MALWARE})$`, 'i');

/** What a text may say that a name is, which is no actor. Each begins with letters: see spotter.ts. */
export const THING_WORDS: readonly string[] = [
  ...SOFTWARE.split('|'),
  ...[
    'programs?',
    'software',
    'virus(?:es)?',
    'strains?',
    'famil(?:y|ies)',
    'variants?',
    'tools?',
    'plugins?',
  ],
  ...['exploits?', 'vulnerabilit(?:y|ies)', 'terms?', 'techniques?', 'methods?', 'tactics?', 'protocols?'],
  ...['file (?:types?|formats?)', 'trojaner', 'schadsoftware', 'schadprogramm', 'logiciel malveillant'],
  ...['rançongiciel', 'cheval de troie', 'troyano', 'programa malicioso'],
];
/** Words that lead on to something else: "a group that uses malware", "a developer of tools". */
const NOT_BETWEEN = words(
  GROUP,
  'that|which|who|whose|using|behind|by|of|from|for|with|to|in|and|known|selling|targeting|responsible',
);
const IS_A =
  '(?:is|was|are|were) (?:also |not |actually |essentially |now )*(?:the name (?:of|for|given to) )?(?:an?|the|one|two|three|several|another)' +
  '|ist eine?|war eine?|est une?|es una?|[–—-] (?:это )?';
/** What it begins with, behind the space. */
export const MAY_BE_OTHER_THING = new RegExp(IS_A, 'iy');
export const IS_OTHER_THING = new RegExp(
  `^["”»'’)*]{0,3} (?:${IS_A})` +
    `(?: (?!(?:${NOT_BETWEEN})(?!${LETTER}))${OF_WORD}+){0,4}? ?(?<!${LETTER_OR_DIGIT})(?:${THING_WORDS.join('|')})(?!${LETTER_OR_DIGIT})` +
    `(?![ -](?:${GROUP}|authors?|developers?|distributors?|sellers?|vendors?|victims?|campaigns?|operations?)(?!${LETTER}))`,
  'i',
);
export const THING_GLUED: readonly string[] = [
  ...['木马', '勒索软件', '恶意软件', '病毒', '后门', '蠕虫', '僵尸网络', '勒索病毒', '恶意程序'],
  ...['マルウェア', 'ランサムウェア', 'ウイルス', 'トロイの木馬', 'バックドア', '手法'],
];
export const IS_OTHER_THING_GLUED = new RegExp(
  `^[」』”]?(?:(?:是|为|為)一?[种種款个個]?[^，。,.\n]{0,12}|は、?[^、。\n]{0,15})(?:${THING_GLUED.join('|')})(?!组织|集团|团伙|グループ|集団)`,
);

/** What is written where actors are written about. Each word begins with letters: see spotter.ts. */
export const CONTEXT_WORDS: readonly string[] = [
  ...['threat[- ](?:actors?|groups?|clusters?)', 'apts?\\d*', 'advanced persistent', 'adversar(?:y|ies)'],
  ...[
    'hack(?:tivists?|ing groups?|ed)',
    `hacker(?:s|gruppen?|banden?|angriffe?n?|kollektiv|sk${LETTER}{1,3}|ů|i)?`,
    `hackar${LETTER}*`,
    `haker${LETTER}*`,
    'cyber[- ]?(?:attacks?|espionage|crime|criminals?|gangs?|groups?|spies)',
  ],
  ...[
    'espionage',
    'intrusion[- ]sets?',
    'aka',
    'also known as',
    'tracked as',
    'attributed to',
    'state[- ]sponsored',
  ],
  ...[
    'nation[- ]state',
    'attack\\.mitre\\.org/groups',
    'ddos',
    'spear[- ]?phishing',
    'phishing',
    'data leak',
    'leak site',
  ],
  ...[
    'defac(?:ed|ement)',
    'cyberangriffe?',
    'hackergruppe',
    'schadsoftware',
    'cyberattaques?',
    'pirates informatiques',
    'piratas informáticos',
    `cyberprzestęp${LETTER}*`,
  ],
  ...[
    'ciberataques?',
    'ciberdelincuentes',
    'хакер[а-яі]*',
    'кибер[а-я]*',
    'кібер[а-яі]*',
    'группировк[а-я]*',
  ],
  ...[
    'вымогател[а-я]*',
    'взлом[а-я]*',
    `هجوم${LETTER}*`,
    'الهجوم',
    `هاكر${LETTER}*`,
    'الهاكر',
    'قراصنة',
    'القراصنة',
  ],
  ...['peretas', 'penggodam', 'tin tặc', `kyber${LETTER}*`],
  ...[
    `cybercrimin${LETTER}*`,
    `cibercrimin${LETTER}*`,
    'siber',
    `saldırgan${LETTER}*`,
    `هکر${LETTER}*`,
    'سایبری',
    `سيبراني${LETTER}*`,
  ],
];
export const CONTEXT_GLUED: readonly string[] = [
  ...[
    '黑客',
    '攻击',
    '攻擊',
    '组织(?![了过])',
    '威胁',
    '駭客',
    '攻撃',
    'ハッカー',
    'グループ',
    '脅威',
    'サイバー',
    '犯行声明',
  ],
  ...['해커', '해킹', '공격'],
];

/** Of these the ones that are said of who attacks, and hardly of anybody else. */
export const ACTOR_WORDS: readonly string[] = [
  ...[
    'threat[- ](?:actors?|groups?|clusters?)',
    'apts?\\d*',
    'advanced persistent',
    'adversar(?:y|ies)',
    'aka',
  ],
  ...['cyber[- ]?(?:espionage|spies|gangs?|groups?)', 'espionage', 'intrusion[- ]sets?', 'hacktivists?'],
  ...[
    'also known as',
    'tracked as',
    'attributed to',
    'linked to',
    'blamed for',
    'state[- ]sponsored',
    'nation[- ]state',
  ],
];

/** What attacks are told with; common in the trade, and rare enough elsewhere to help a name that acts. */
export const TRADE_WORDS: readonly string[] = [
  ...[
    'remote access',
    'reconnaissance',
    'rats?',
    'bots?',
    'espionage',
    'cyber',
    'tools? (?:used|developed|created)',
  ],
  ...['malware', 'ransomware', 'backdoors?', 'trojans?', 'spear[- ]?phishing', 'phishing', 'c2', 'payloads?'],
  ...[
    'command[- ]and[- ]control',
    'exploit(?:s|ed|ation)?',
    'vulnerabilit(?:y|ies)',
    'credentials?',
    'victims?',
  ],
  ...[
    'targets?',
    'targeted',
    'targeting',
    'attack(?:s|ed|ing)?',
    'compromised?',
    'infect(?:s|ed|ions?)',
    'campaigns?',
    'intrusions?',
  ],
  ...[
    'lateral movement',
    'persistence',
    'exfiltrat(?:es?|ed|ion)',
    'implants?',
    'loaders?',
    'stealers?',
    'keyloggers?',
  ],
  ...[
    'zero[- ]day',
    'cve[- ]\\d+[- ]\\d+',
    'malicious',
    'stolen',
    'breach(?:es|ed)?',
    'leak(?:s|ed)?',
    'hack(?:s|ed|ing)?',
  ],
  ...['mitre att&ck', 'ttps?', 'tactics, techniques', 'toolsets?', 'passwords?', 'web ?shells?'],
  ...['dark ?web', 'dark ?net', 'ransoms?', 'extort(?:s|ed|ing|ion)?'],
  ...['wiper', 'botnet', 'decoy', 'lures?', 'powershell', 'mimikatz', 'watering hole'],
  ...[
    `schadprogramm${LETTER}*`,
    'angriffe?',
    'logiciels? malveillants?',
    'атак[а-я]*',
    'вредонос[а-я]*',
    'шифровальщик[а-я]*',
  ],
  ...['троян[а-я]*', 'взлом[а-я]*', 'утечк[а-я]*', 'уязвимост[а-я]*', 'برمجيات', 'البرمجيات'],
];
export const TRADE_GLUED: readonly string[] = [
  ...[
    '恶意',
    '勒索',
    '攻击',
    '漏洞',
    '木马',
    '攻撃',
    'マルウェア',
    'ランサム',
    '漏えい',
    '漏洩',
    '악성',
    '랜섬',
  ],
];

/** Hashtags that stand beside those of actors. */
export const TAG_WORDS: readonly string[] = [
  ...['cyber[- ]?security', 'cybersec', 'infosec', 'threat[- ]?intel(?:ligence)?', 'cti', 'osint', 'dfir'],
  ...['cybercrime', 'hacking', 'кибербезопасность', 'ciberseguridad', 'cybersécurité'],
];

const ACTS = words(
  '(?:has |have |had |also |then |often |only |typically |recently |reportedly )*(?:used|uses|using|employ(?:s|ed)|leverag(?:es|ed)|utili[sz](?:es|ed)|deploy(?:s|ed)',
  'exploit(?:s|ed)|conduct(?:s|ed)|sent|sends|distribut(?:es|ed)|deliver(?:s|ed)|target(?:s|ed|ing)?|attack(?:s|ed)|compromis(?:es|ed)|stole|steals',
  'hacked|hit|hits|struck|strikes|claim(?:s|ed)|breached|breaches|infect(?:s|ed)|launch(?:es|ed)|leak(?:s|ed)|encrypt(?:s|ed)|operat(?:es|ed)|abus(?:es|ed)|gain(?:s|ed)|collect(?:s|ed)|obtain(?:s|ed)|install(?:s|ed)|creat(?:es|ed)|exfiltrated',
  'carr(?:ies|ied) out|mount(?:s|ed)|wage[sd]|orchestrate[sd]|adds|added|list(?:s|ed)|post(?:s|ed)|publish(?:es|ed)|drops|dropped|demand(?:s|ed)|threaten(?:s|ed)|probe[sd])',
);
/** In a title: "Lazarus Steals". */
export const ACT = new RegExp(`^(?:${ACTS}|returns?|returned|goes|went|hunts?|drops?|spreads?)$`, 'i');
/** "… used", "…’s". */
export const ACTS_AFTER = new RegExp(`^(?:['’]s(?!${LETTER})|,? (?:${ACTS})(?!${LETTER}))`, 'i');
/** Asked first: the last words before the name are rarely any of these. */
export const MAY_END_DONE_BY = /^(?:by|to|with|as|dubbed|called|named|against|including|like|from|the)$/i;
export const DONE_BY = new RegExp(
  `(?:^|${NO_LETTER})(?:by|linked to|associated with|attributed to|tied to|known as|dubbed|called|named|against|including|like|such as|from)\\s(?:the\\s)?["“'‘(]?$`,
  'i',
);

/** Capitals at the start of a sentence that say nothing. */
export const FUNCTION_WORD =
  /^(?:the|a|an|aka|dubbed|called|this|that|these|those|when|while|since|as|if|in|on|at|by|for|from|with|to|of|and|but|or|so|both|like|unlike|although|though|because|after|before|also|however|is|was|were|are|did|does|has|have|had|will|would|could|can|may|how|what|why|where|who|which|its|their|our|his|her|no|not|only|other|another|each|every|some|many|most|all|here|there|then|thus|via|per|meanwhile|recently|today|between|under|over|against|der|die|das|ein|eine|und|we|you|they|he|she|it|le|la|les|un|une|et|el|los|las|y|i)$/i;
