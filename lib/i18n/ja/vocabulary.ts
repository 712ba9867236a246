// Words of the STIX 2.1 vocabularies and relation types in Japanese.

export const relations: Record<string, { out: string; in: string }> = {
  'cooperates-with': { out: '連携', in: '連携' },
  'participates-in': { out: '参加', in: '参加アクター' },
  targets: { out: '標的', in: '標的とするアクター' },
  uses: { out: '使用', in: '使用するアクター' },
  'attributed-to': { out: '帰属先', in: 'ここに帰属するもの' },
  'related-to': { out: '関連', in: '関連' },
  'originates-from': { out: '拠点', in: 'ここを拠点とするもの' },
  'located-at': { out: '所在地', in: '所在するもの' },
  impersonates: { out: 'なりすまし対象', in: 'なりすましているもの' },
  compromises: { out: '侵害対象', in: '侵害元' },
  'belongs-to': { out: '所属先', in: '所属するもの' },
  'part-of': { out: '上位', in: '構成要素' },
  'subgroup-of': { out: '上位グループ', in: '下位グループ' },
};

const vocabulary: Record<string, string> = {
  activist: 'ハクティビスト',
  competitor: '競合企業',
  'crime-syndicate': '犯罪組織',
  criminal: '犯罪者',
  hacker: 'ハッカー',
  'insider-accidental': '内部者（過失）',
  'insider-disgruntled': '内部者（不満）',
  'nation-state': '国家支援',
  sensationalist: '愉快犯',
  spy: 'スパイ',
  terrorist: 'テロリスト',
  unknown: '不明',
  accidental: '偶発',
  coercion: '強要',
  dominance: '支配',
  ideology: 'イデオロギー',
  notoriety: '知名度',
  'organizational-gain': '組織の利益',
  'personal-gain': '個人の利益',
  'personal-satisfaction': '自己満足',
  revenge: '報復',
  unpredictable: '予測不能',
  espionage: '諜報',
  sabotage: '破壊工作',
  'denial of service': 'サービス妨害',
  'data destruction': 'データ破壊',
  'financial theft': '金銭窃取',
  defacement: '改ざん',
  doxing: '個人情報の暴露',
  protest: '抗議',
  ransomware: 'ランサムウェア',
  'messaging-platform': 'メッセージング基盤',
  // Microsoft's words.
  'financially motivated': '金銭目的',
  'influence operations': '影響工作',
  'private sector offensive actor': '民間の攻撃請負企業',
  'covert network': '秘匿ネットワーク',
  'group in development': '分類前のグループ',
};

/** MISP writes the same words with capitals; what is not here is shown as its producer writes it. */
export const translate = (word: string): string => {
  const known = word.toLowerCase();
  return Object.hasOwn(vocabulary, known) ? (vocabulary[known] ?? word) : word.replaceAll('-', ' ');
};

/** MISP's words of estimative probability. */
const likelihoods: Record<string, string> = {
  'almost-no-chance': 'ほぼない',
  'very-unlikely': '非常に低い',
  unlikely: '低い',
  'roughly-even-chance': '五分五分',
  likely: '高い',
  'very-likely': '非常に高い',
  'almost-certain': 'ほぼ確実',
};

/** With the producer's own word: readers compare it with others of its scale. */
export function likelihoodWords(words: string): string {
  const known = Object.hasOwn(likelihoods, words) ? likelihoods[words] : undefined;
  const own = words.replaceAll('-', ' ');
  return known === undefined ? own : `${known}（${own}）`;
}
