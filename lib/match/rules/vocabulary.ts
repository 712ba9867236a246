// Words of the trade, in the languages that reports and channels are written in.

const words = (...lists: readonly string[]): string => lists.join('|');

const GROUP = words(
  'groups?|teams?|gangs?|crew|actors?|apts?|hackers?|hacktivists?|collective|cartel|syndicate|operators|affiliates',
  'gruppe|bande|groupe|equipe|grupo|equipo|banda|grubu|tim',
  'групп[аыеуой]{1,2}|группировк[аеиоуй]{1,2}|команд[аыеуой]{1,2}|хакер[а-я]{0,3}|банд[аыеуой]{1,2}',
  'угрупован[а-яі]{1,3}|хакер[а-яі]{0,3}',
);
/** Scripts without spaces write them without one. */
const GROUP_SELF = words('グループ|集団|攻撃者|組織|组织|集团|黑客|团伙|團伙|駭客|해커|그룹');

/** What an actor is called before or after its name. */
export const GROUP_BEFORE = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:${GROUP})[\\s:,"“«'‘(-]{1,3}|(?:${GROUP_SELF})[「『“（(・]?)$`,
  'iu',
);
export const GROUP_AFTER = new RegExp(
  `^(?:["”»'’)]?[\\s-](?:${GROUP})(?![\\p{L}\\p{N}])|[」』”）)]?(?:${GROUP_SELF}))`,
  'iu',
);
/** "… is a suspected Russian group". */
export const IS_A_GROUP = new RegExp(
  `^,? (?:is|was|are|were) (?:an?|the|one of the) (?:[\\p{L}\\p{N}-]+ ){0,5}(?:${GROUP})(?!\\p{L})`,
  'iu',
);
export const GROUP_WORD = new RegExp(`^(?:${GROUP})$`, 'iu');

const SOFTWARE = words(
  'ransomware|malware|trojan|backdoor|rat|loader|downloader|dropper|botnet|bot|stealer|infostealer|wiper|implant|rootkit|worm',
  'encryptor|locker|keylogger|toolkit|framework|exploit kit|beacons?|spyware|miner|infections?',
  'шифровальщик[а-я]{0,2}|троян[а-я]{0,2}|вредонос[а-я]{0,3}|бэкдор[а-я]{0,2}',
);
export const SOFTWARE_AFTER = new RegExp(
  `^["”»'’)]?[\\s-](?:${SOFTWARE})(?![\\p{L}\\p{N}])(?![\\s-](?:${GROUP})(?!\\p{L}))`,
  'iu',
);
export const SOFTWARE_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${SOFTWARE})[\\s:"“«'‘(]{1,2}$`, 'iu');

const CONTEXT = words(
  'threat[- ](?:actors?|groups?|clusters?)|apts?\\d*|advanced persistent|hack(?:ers?|tivists?|ing groups?)|adversar(?:y|ies)',
  'cyber[- ]?(?:attacks?|espionage|crime|criminals?|gangs?|groups?|spies)',
  'espionage|intrusion[- ]sets?|a\\.?k\\.?a\\.?|also known as|tracked as|attributed to|state[- ]sponsored|nation[- ]state',
  'attack\\.mitre\\.org/groups|ddos|(?:spear)?[- ]?phishing|data leak|leak site|defac(?:ed|ement)|hacked',
  'cyberangriffe?|hackergruppe|schadsoftware|cyberattaques?|pirates informatiques|ciberataques?|ciberdelincuentes',
  'хакер[а-я]*|кибер[а-я]*|группировк[а-я]*|вымогател[а-я]*|взлом[а-я]*|хакер[а-яі]*|кібер[а-яі]*',
);
const CONTEXT_SELF = words(
  '黑客|攻击|攻擊|组织|威胁|駭客|攻撃|ハッカー|グループ|脅威|サイバー|犯行声明|해커|해킹|공격|هجوم|هاكر|قراصنة',
);

/** What is written where actors are written about. */
export const CONTEXT_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CONTEXT})(?![\\p{L}\\p{N}])|${CONTEXT_SELF}`,
  'iu',
);

const TRADE = words(
  'remote access|reconnaissance|rats?|bots?|espionage|cyber|tools? (?:used|developed|created)',
  'malware|ransomware|backdoors?|trojans?|(?:spear)?[- ]?phishing|c2|c&c|command[- ]and[- ]control|exploit(?:s|ed|ation)?|payloads?',
  'vulnerabilit(?:y|ies)|credentials?|victims?|targets?|targeted|targeting|attacks?|compromised?|infect(?:s|ed|ion|ions)|campaigns?',
  'intrusions?|lateral movement|persistence|exfiltrat(?:e|es|ed|ion)|implants?|loaders?|stealers?|keylogger|zero[- ]day|cve[- ]\\d+[- ]\\d+',
  'malicious|stolen|breach(?:es|ed)?|leak(?:s|ed)?|hack(?:s|ed|ing)?|wiper|botnet|decoy|lures?|powershell|mimikatz|watering hole',
  'schadprogramm\\p{L}*|angriffe?|logiciels? malveillants?|атак[а-я]*|вредонос[а-я]*|шифровальщик[а-я]*|троян[а-я]*|взлом[а-я]*|утечк[а-я]*|уязвимост[а-я]*',
);
const TRADE_SELF = words('恶意|勒索|攻击|漏洞|木马|攻撃|マルウェア|ランサム|漏えい|漏洩|악성|랜섬|برمجيات');

/** What attacks are told with; common in the trade, and rare enough elsewhere to help a name that acts. */
export const TRADE_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TRADE})(?![\\p{L}\\p{N}])|${TRADE_SELF}`, 'iu');

const ACTS = words(
  '(?:has |have |had |also |then |often |typically )*(?:used|uses|using|employ(?:s|ed)|leverag(?:es|ed)|utili[sz](?:es|ed)|deploy(?:s|ed)',
  'exploit(?:s|ed)|conduct(?:s|ed)|sent|sends|distribut(?:es|ed)|deliver(?:s|ed)|target(?:s|ed|ing)?|attack(?:s|ed)|compromis(?:es|ed)|stole|steals',
  'hacked|claim(?:s|ed)|breached|infect(?:s|ed)|launch(?:es|ed)|leak(?:s|ed)|encrypt(?:s|ed)|operat(?:es|ed)|abus(?:es|ed)|gain(?:s|ed)|collect(?:s|ed)|obtain(?:s|ed)|install(?:s|ed)|creat(?:es|ed)|exfiltrated)',
);
/** "… used", "…’s". */
export const ACTS_AFTER = new RegExp(`^(?:['’]s(?!\\p{L})|,? (?:${ACTS})(?!\\p{L}))`, 'iu');
export const DONE_BY =
  /(?:^|[^\p{L}])(?:by|linked to|associated with|attributed to|tied to|known as|dubbed|called|named|against|including|like|such as|from)\s(?:the\s)?["“'‘(]?$/iu;

/** Capitals at the start of a sentence that say nothing. */
export const FUNCTION_WORD =
  /^(?:the|a|an|this|that|these|those|when|while|since|as|if|in|on|at|by|for|from|with|to|of|and|but|or|so|both|like|unlike|although|though|because|after|before|also|however|is|was|were|are|did|does|has|have|had|will|would|could|can|may|how|what|why|where|who|which|its|their|our|his|her|no|not|only|other|another|each|every|some|many|most|all|here|there|then|thus|via|per|meanwhile|recently|today|between|under|over|against|der|die|das|ein|eine|und|we|you|they|he|she|it|le|la|les|un|une|et|el|los|las|y|i)$/i;
