import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const privacy: Texts['privacy'] = {
  title: 'Byname とプライバシー',
  lead: 'ページの本文も、名称も、閲覧先も、サーバーに送ることはありません。このページでは、Byname が保存している内容、これまでの通信、ページが知り得ることを確認できます。',
  asked: 'これまでの通信',
  askedSum: (sync, look, other) =>
    `フィードの同期 ${counted(sync, '回')}、アドレスの確認 ${counted(look, '回')}、その他 ${counted(other, '回')}。`,
  askedSince: (time) =>
    `${time} 以降のすべてです。通信は送る前に記録します。通信できるのは Byname の中の 1 か所だけで、Cookie、リファラー、ページに関する情報は送りません。`,
  neverAsked: 'これまでに通信したことはありません。',
  hosts: '通信したホスト',
  hostColumns: { host: 'ホスト', count: '回数', first: '最初', last: '最後' },
  last: (count) => `最近の通信 ${counted(count, '件')}`,
  hostsOnly: 'アドレスには鍵が含まれることがあるため、記録するのはホスト名だけです。',
  stored: '保存している内容と場所',
  places: {
    database: 'Byname 専用のデータベース（ページからも、ページ用スクリプトからも読めません）',
    settings: 'ブラウザの拡張機能用ストレージ（Byname のページ用スクリプトから読めます）',
    session: 'メモリー（ブラウザを閉じるまで）',
  },
  settingsHold: (sites, modes) =>
    `設定。読むサイト ${counted(sites, '件')}、個別の動作を設定したサイト ${counted(modes, '件')}を含みます。`,
  requestLog: (count) => `通信の記録（ホスト ${counted(count, '件')}）。`,
  sessionHolds:
    '開いているタブごとの内容：見つかった名称、名称を含む投稿（ID とリンクのみ、本文は含みません）、最後に指した箇所。',
  remembers: '見かけた名称の記録：オン（あなたが有効にしました）。',
  remembersNot: '見かけた名称の記録：オフ。',
  private: 'プライベートウィンドウでは何も保存しません。',
  seen: 'ページが知り得ること',
  modes: {
    off: '何もありません。Byname はページの中で動きません。',
    discreet: '何もありません。Byname はページから隔てられた場所で読み取り、ページには何も加えません。',
    mark: 'ページ自身のどの語に、どの形式の印が付いたか。その語が誰を指すかは分かりません。カードの枠の中をページが見ることはできません。そのため、信頼していないサイトでは TLP:CLEAR の名称だけに印を付けます。',
    trusted:
      '「マーク」と同じことが、すべての TLP の名称について分かります。多くの名称を並べたページは、あなたが注視しているものを知ることができます。',
  },
  trusted: 'マーク（信頼したサイト）',
  now: (mark, discreet, off, trusted) =>
    `個別の設定があるサイト：マーク ${counted(mark, '件')}、控えめ ${counted(discreet, '件')}、オフ ${counted(off, '件')}、信頼 ${counted(trusted, '件')}。`,
  settings: '設定ページで変更する',
};
