import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const common: Texts['common'] = {
  kinds: {
    'threat-actor': '脅威アクター',
    'intrusion-set': '侵入セット',
    campaign: 'キャンペーン',
    narrative: 'ナラティブ',
    incident: 'インシデント',
    malware: 'マルウェア',
    tool: 'ソフトウェア',
    channel: 'チャンネル',
    'user-account': 'アカウント',
    identity: '組織・個人',
    location: '国・地域',
    report: 'レポート',
  },
  markClasses: {
    actor: 'アクター',
    campaign: 'キャンペーン・ハッシュタグ',
    channel: 'チャンネル・アカウント',
    other: 'その他',
  },
  statuses: { claimed: '主張', reported: '報告', confirmed: '確認済み', disputed: '異論あり' },
  nameTypes: {
    primary: '主要名',
    alias: '別名',
    hashtag: 'ハッシュタグ',
    handle: 'ハンドル',
    contact: '連絡先',
    'external-id': '外部 ID',
  },
  contactKinds: {
    tox: 'Tox の ID',
    session: 'Session の ID',
    xmpp: 'XMPP（Jabber）アドレス',
    email: 'メール',
    onion: 'Onion アドレス',
    bitcoin: 'ビットコイン',
    'bitcoin-cash': 'ビットコインキャッシュ',
    ethereum: 'イーサリアム',
    monero: 'モネロ',
    litecoin: 'ライトコイン',
    tron: 'トロン（TRON）',
    ton: 'トンコイン（TON）',
    dogecoin: 'ドージコイン',
    dash: 'ダッシュ（Dash）',
    zcash: 'ジーキャッシュ（Zcash）',
    wallet: 'ウォレット',
  },
  modes: {
    mark: { name: 'マーク', meaning: 'ページ上の名称に印を付け、ポインターを合わせるとカードを表示します。' },
    discreet: {
      name: '控えめ',
      meaning:
        'ページには何も加えません。見つかった名称はポップアップ、サイドパネル、件数バッジにだけ示します。',
    },
    off: { name: 'オフ', meaning: 'Byname はこのサイトを読みません。' },
  },
  cache: {
    empty: 'インテルはまだありません。設定ページでフィードを追加してください。',
    building: '名称を準備しています…',
    ready: (names, entities, feeds) =>
      `${counted(feeds, '件のフィード')}、${counted(entities, '件のエンティティ')}、名称 ${counted(names, '件')}`,
    damaged: (count) =>
      `壊れた項目が ${counted(count, '件')}あります。フィードを同期するか、取り込み直してください`,
    lost: '以前の保存内容が失われました。設定ページをご覧ください',
    newerStore:
      'インテルは新しい版の Byname で保存されたため、変更せずに残しています。使うには Byname を更新してください。',
    failed: (detail) =>
      `インテルを読み込めません。ブラウザを再起動してください。直らない場合は、設定ページでフィードを読み込み直してください。（${detail}）`,
  },
  starterPack: 'スターターパック（内蔵）',
  loading: '読み込み中…',
  unread: {
    'not-ready': {
      title: 'Byname の準備ができていません',
      advice: '起動中か、名称を準備しています。続く場合は、このページを閉じてもう一度開いてください。',
    },
    stale: { title: 'その間にインテルが更新されました', advice: 'もう一度お試しください。' },
    'bad-request': {
      title: '要求を処理できませんでした',
      advice: 'ページを再読み込みして、もう一度お試しください。',
    },
  },
  showAll: (count) => `${counted(count, '件')}すべて表示`,
  showFewer: '折りたたむ',
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'ブラウザがコピーを許可しませんでした',
  close: '閉じる',
  remove: '削除',
  undo: '元に戻す',
};
