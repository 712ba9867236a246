import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const settings: Texts['settings'] = {
  loss: {
    title: 'Byname の保存内容が失われました',
    happened: (time) =>
      `${time} に、ブラウザ内の Byname の保存領域が空になっていることがわかりました。誰かまたはクリーナーなどのソフトが削除したか、壊れた可能性があります`,
    kept: 'フィード、自分で追加した名称、ミュート、メモ、ウォッチリスト、見かけた記録が含まれていました。設定はそのままで、スターターパックは読み込み直しました',
    advice:
      '「すべてを保存」で作ったファイルがあれば、「データ」で開いてください。ログイン情報を除き、フィードの設定も元に戻ります',
    read: '確認しました',
  },
  nav: '項目',
  groups: {
    intel: 'フィードとファイル',
    names: '名称と情報源',
    look: '印とカード',
    showing: '表示する範囲',
    mutes: 'ミュートした名称',
    sites: 'サイト',
    memory: '記録とプライバシー',
    keys: 'ショートカット',
    data: 'データ',
  },
  marks: '印',
  card: 'カード',
  cardSize: 'カードの大きさ',
  cardSizes: { small: '小', normal: '標準', large: '大' },
  memory: '記録とプライバシー',
  remember: '名称を見かけた場所を記録する',
  rememberNote:
    '公開チャンネルと Web ページだけが対象です。非公開のチャットや個人、プライベートウィンドウでは何も記録しません。記録はこのブラウザにとどまり、期間が過ぎると消え、いつでも消去できます。',
  privacy: '保存する内容、通信先、ページから見える範囲',
  privacyNote: 'これまでのすべての通信、保存している内容、ページが知り得ることを確認できます。',
  keys: 'ショートカット',
  keysNote: 'ショートカットはブラウザが管理しています。変更はブラウザのページで行います。',
  commands: {
    'next-mark': '次の印へ',
    'previous-mark': '前の印へ',
    'open-card': '印のカードを開く',
    search: 'すべての名称から検索',
    'open-panel': 'サイドパネルを開く',
    'hide-all': 'すべての印とカードを隠す／再び表示する',
  },
  noKey: '未設定',
  openKeys: 'ショートカットを変更',
  keysHow: {
    chromium: 'chrome://extensions/shortcuts を開きます。',
    firefox:
      'Firefox では about:addons を開き、歯車のメニューから「拡張機能のショートカットキーの管理」を選びます。',
  },
  storage: '使用容量',
  used: (bytes) => `Byname は ${bytes} を使用しています。`,
  usedOf: (bytes, quota) => `Byname は ${bytes} を使用しています。ブラウザが許す上限は ${quota} です。`,
  noEstimate: '使用容量はブラウザから得られませんでした。',
  counts: {
    feeds: (count) => `フィード ${counted(count, '件')}`,
    entities: (count) => `エンティティ ${counted(count, '件')}`,
    assertions: (count) => `関係 ${counted(count, '件')}`,
    ownNames: (count) => `自分で追加した名称 ${counted(count, '件')}`,
    mutes: (count) => `ミュートした名称 ${counted(count, '件')}`,
    bonds: (count) => `同一かどうかの指定 ${counted(count, '件')}`,
    watched: (count) => `ウォッチリスト ${counted(count, '件')}`,
    notes: (count) => `メモ ${counted(count, '件')}`,
    logins: (count) => `ログイン情報 ${counted(count, '件')}`,
    encounters: (count) => `見かけた名称の記録 ${counted(count, '件')}`,
    searches: (count) => `最近の検索 ${counted(count, '件')}`,
  },
  backup: 'すべてを 1 つのファイルに',
  backupNote:
    '設定、フィード、自分で追加した名称、ミュート、同一かどうかの指定、情報源の順序、ウォッチリスト、メモを含みます。ログイン情報、インテル本体（フィードから再び取り込めます）、見かけた名称の記録は含みません。',
  save: 'すべてを保存',
  notSaved: 'ファイルは保存していません',
  open: 'ファイルを開く',
  parts: {
    settings: '設定',
    feeds: 'フィード（ログイン情報を除く）',
    'own-names': '自分で追加した名称',
    mutes: 'ミュートした名称',
    bonds: '同一かどうか',
    producers: '情報源の順序',
    watched: 'ウォッチリスト',
    notes: 'メモ',
  },
  brings: (fileName) => `${fileName} で変わる内容`,
  madeAt: (time) => `${time} に保存されたファイルです。`,
  part: (added, known) =>
    added === 0
      ? known === 0
        ? 'ファイルにありません'
        : '新しい内容はありません'
      : `新規または変更 ${counted(added, '件')}${known === 0 ? '' : `、既存 ${counted(known, '件')}`}`,
  refused: (count) => `使えないもの ${counted(count, '件')}`,
  stays:
    '今ある内容は残ります。ファイルの内容はそこに加わり、設定と情報源の順序はファイルに合わせて変わります。',
  sites: (count) =>
    `新たに読むサイトが ${counted(count, '件')}あります。許可されていないサイトについては、ブラウザが確認します。`,
  withoutLogin: (count) =>
    `ログイン情報の必要なフィードが ${counted(count, '件')}あります。取り込んだあと「編集」で入力してください。`,
  take: '選んだものを取り込む',
  cancel: 'キャンセル',
  taken: 'ファイルを取り込みました。下の「取り込みを元に戻す」で取り消せます。',
  failed: (fileName) => `${fileName} は取り込めませんでした。`,
  nothingChanged: '何も変わっていません。',
  failures: {
    'not-json':
      '正しい JSON ではありません。途中で切れている可能性があります。もう一度保存するか、別のファイルを選んでください。',
    'unknown-format':
      'Byname で保存したファイルではありません。「すべてを保存」で作ったファイルを選んでください。インテルのファイルは「フィード」で取り込めます。',
    'newer-version': 'より新しい Byname のファイルです。Byname を更新してください。',
    'too-large':
      'Byname で保存したファイルとしては大きすぎます。「すべてを保存」で作ったファイルを選んでください。',
    unreadable: 'ブラウザがファイルを読めませんでした。ファイルが存在し、読み取れることを確認してください。',
    other: '処理できませんでした。もう一度お試しください。',
  },
  undo: { import: '取り込みを元に戻す', reset: '初期化を元に戻す' },
  undoNote: (time) => `${time} の操作です。次にブラウザを起動するまでは元に戻せます。`,
  undone: 'すべて元に戻しました。',
  reset: '初期化',
  resetNote:
    '選んだものを空にします。読むサイトは変わりません（上の一覧から外してください）。見かけた名称の記録は、その専用ページで削除できます。次にブラウザを起動するまでは元に戻せます。',
  resetParts: '選んだものを空にする',
  resetSure: (count) => `${counted(count, '項目')}を空にしますか`,
  resetGo: '空にする',
  resetDone: '空にしました。',
};
