import type { CardConflict } from '../../intel/card.ts';
import type { Credibility, Reliability } from '../../intel/ratings.ts';
import type { Texts } from '../texts.ts';
import { likelihoodWords, relations, translate } from './vocabulary.ts';

const because: Texts['card']['because'] = {
  spelling: '一般的な語だが、名称に固有の表記',
  'group-word': '一般的な語だが、「グループ」などの語が隣接',
  context: '一般的な語だが、近くに脅威に関する語がある',
  company: '一般的な語だが、近くに別のアクター名がある',
  deed: '一般的な語だが、アクターの行為として書かれている',
  alias: '一般的な語だが、このページに別名も登場',
  unlocked: '一般的な語だが、このページの別の箇所で名称と判明',
  software: '同名のソフトウェアを指す',
  'platform-unknown': 'プラットフォーム不明：他の場所では別人のハンドルの可能性あり',
  'known-channel': '表示名ではなく ID またはハンドルで特定',
  'look-alike': '似た文字で書かれている',
  spaced: '空白や点を挟んで書かれている',
};

const conflicts: Record<CardConflict['because'], string> = {
  kind: '種類が異なります',
  country: '推定される拠点国が異なります',
  id: '同じ情報源が別々の ID を付けています',
};

const reliability: Record<Reliability, string> = {
  A: '完全に信頼できる',
  B: 'おおむね信頼できる',
  C: 'ある程度信頼できる',
  D: 'あまり信頼できない',
  E: '信頼できない',
  F: '判断できない',
};

const credibility: Record<Credibility, string> = {
  '1': '他の情報源により確認済み',
  '2': 'おそらく真実',
  '3': '真実の可能性あり',
  '4': '疑わしい',
  '5': '可能性は低い',
  '6': '判断できない',
};

export const card: Texts['card'] = {
  label: (name) => `${name} のカード`,
  strength: { exact: '完全一致', weak: '弱い一致' },
  because,
  strengthMeaning: '文字列がどれだけ確実に一致したかを示します。情報源の確信度とは別のものです。',
  whyPrimary: (name, producer) => `「${name}」に一致：${producer} による主要名`,
  whyAlias: (name, of, producer) => `「${name}」に一致：${producer} によれば ${of} の別名`,
  whyHashtag: (name, of, producer) => `「${name}」に一致：${producer} によれば ${of} のハッシュタグ`,
  whyHandle: (name, of, producer, platform) =>
    `「${name}」に一致：${producer} によれば ${platform === undefined ? '' : `${platform} 上の `}${of} のハンドル`,
  whyContact: (name, of, producer, kind) =>
    `「${name}」に一致：${producer} によれば ${of} の連絡先${kind === undefined ? '' : `（${kind}）`}`,
  handleEnded: (date) => `${date}までのハンドル。現在は別人のものの可能性あり`,
  whyExternalId: (name, of, producer) => `「${name}」に一致：${producer} によれば ${of} の外部 ID`,
  inText: (text) => `本文での表記：「${text}」`,
  whyLinked: '名称では一致していません。ID を共有しているため、あわせて表示しています。',
  differentEntities: '別々のエンティティです（名称の重複）',
  severalEntities: '同じ名称で呼ばれる別々のエンティティ',
  conflict: (a, b, because) => `${a} と ${b}：${conflicts[because]}。`,
  namedEntity: (name, kind, producer) => `${name}（${kind === undefined ? '' : `${kind}、`}${producer}）`,
  bondsTitle: '同一かどうか',
  bonds: {
    possible: (other) => `${other} も同じ名称を持ちます。同一ですか？`,
    linked: (other) => `ID を共有しているため、${other} とあわせて表示しています。`,
    same: (other) => `${other} と同一と指定しました。`,
    different: (other) => `${other} とは別のものと指定しました。`,
  },
  bondsOpen: (producers) => `重複の可能性があるエンティティの情報源：${producers}`,
  bondChoices: { same: '同一', different: '別のもの' },
  bondFailed: '保存できませんでした。カードを開き直して、もう一度お試しください。',
  parts: '情報源',
  names: '名称',
  by: (vendor) => `${vendor} 命名`,
  coinedBy: (vendor) => `${vendor} が命名`,
  validFrom: (date) => `${date}から`,
  validUntil: (date) => `${date}まで`,
  contacts: '連絡先',
  contactsNote: '情報源の記載どおりです。コピーのみで、ここからは開きません。',
  overlaps: '重複が指摘されるエンティティ',
  overlapsNote: '一部が重なるとされる別のエンティティです。同一という意味ではありません。',
  saysWho: (producer) => `${producer} によると`,
  likelihood: (words) => `可能性：${likelihoodWords(words)}`,
  campaigns: 'キャンペーン・ハッシュタグ',
  relations: '関係',
  relation: (type, direction) =>
    Object.hasOwn(relations, type)
      ? (relations[type]?.[direction] ?? type)
      : `${direction === 'in' ? '← ' : ''}${type.replaceAll('-', ' ')}`,
  notLoaded: '読み込み済みのフィードにありません',
  suspectedOrigin: (country, producer, confidence) =>
    `推定される拠点国：${country}（${producer}${confidence === undefined ? '' : `、${confidence.toString()}/100`}）`,
  motivation: '動機',
  type: '分類',
  targets: '情報源が挙げる標的',
  word: translate,
  firstSeen: '初観測',
  lastSeen: '最終観測',
  references: '参考資料',
  copyOnly: 'アクターの管理下にある場所：コピーのみ。ここからは開きません',
  opensInTab: '新しいタブで開きます',
  source: '出典',
  producer: '情報源',
  feed: 'フィード',
  written: 'インテルの最終更新',
  created: 'インテルの作成',
  undated: '日付なし',
  imported: '読み込み',
  confidence: '確信度',
  confidenceValue: (value, scale) =>
    `${value.toString()}/100（${scale === 'stix' ? 'STIX の確信度' : 'MISP の帰属確信度'}）`,
  reliability: '情報源の信頼性',
  reliabilityValue: (letter) => `${letter}：${reliability[letter]}（アドミラルティ尺度 A–F）`,
  credibility: '情報の信ぴょう性',
  credibilityValue: (digit) => `${digit}：${credibility[digit]}（アドミラルティ尺度 1–6）`,
  likelihoodOf: '可能性',
  likelihoodWords: (words) => `${likelihoodWords(words)}（推定表現）`,
  noConfidence: '記載なし',
  marking: '共有範囲',
  more: '続きを読む',
  less: '折りたたむ',
  back: '戻る',
  pin: '固定',
  copyLine: '名称・情報源・日付・TLP を 1 行でコピー',
  importedOn: (date) => `${date}読み込み`,
  statusMeaning: {
    claimed: 'アクター自身の主張（犯行声明など）で、第三者の確認はありません。',
    reported: '情報源が報告していますが、確認はされていません。',
    confirmed: '情報源が確認しています。',
    disputed: '異論があります。',
  },
  failures: {
    stale: {
      title: 'インテルが更新されました',
      advice: 'ページに印を付け直しています。もう一度名称を指してください。',
    },
    'not-found': {
      title: 'インテルにありません',
      advice: 'このエンティティを含むフィードは削除されたか、置き換えられました。',
    },
    'not-ready': { title: '名称を準備しています', advice: '少し待ってから、もう一度名称を指してください。' },
    'newer-store': {
      title: '新しい版の Byname で保存されています',
      advice: 'インテルはそのまま残しています。読むには Byname を更新してください。',
    },
    'store-full': {
      title: 'ブラウザの保存領域がいっぱいです',
      advice: 'ディスクの空きを増やすか、大きなフィードを削除してから、もう一度お試しください。',
    },
    'not-compiled': {
      title: '名称の一覧を保存できませんでした',
      advice:
        'ディスクの空きを増やすか、大きなフィードを削除してから、ブラウザを再起動してください。それまでは以前の名称が使われます。',
    },
    'store-failed': {
      title: 'インテルを読み込めません',
      advice: 'ブラウザを再起動してください。直らない場合は、設定ページでフィードを読み込み直してください。',
    },
    'bad-request': {
      title: 'カードを取得できませんでした',
      advice: 'ページを再読み込みして、もう一度お試しください。',
    },
    unreachable: {
      title: '応答がありません',
      advice: 'Byname が更新されたか、再起動中です。ページを再読み込みしてください。',
    },
  },
};
