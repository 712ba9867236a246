import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const feeds: Texts['feeds'] = {
  kinds: {
    url: 'アドレス上のファイル',
    taxii: 'TAXII 2.1',
    misp: 'MISP サーバー',
    'misp-feed': 'MISP フィード',
    opencti: 'OpenCTI',
  },
  schedules: {
    'by-hand': '手動',
    hourly: '1 時間ごと',
    'six-hourly': '6 時間ごと',
    daily: '毎日',
    weekly: '毎週',
  },
  logins: {
    none: 'ログインなし',
    basic: 'ユーザー名とパスワード',
    bearer: 'トークン',
    'misp-key': '認証キー',
  },
  failures: {
    unreachable: {
      happened: 'サーバーに接続できないか、接続が切れました。',
      advice: 'アドレスとネットワークを確認してください。VPN が必要な場合は接続を確認してください。',
    },
    'login-refused': {
      happened: 'サーバーがログインを拒否しました。',
      advice: 'ユーザー名、パスワード、トークンを確認してください。変更または失効している可能性があります。',
    },
    'not-allowed': {
      happened: 'ログインは有効ですが、この内容を読む権限がありません。',
      advice: 'サーバーの管理者に閲覧権限を依頼してください。',
    },
    'not-there': {
      happened: 'このアドレスには何もありません。',
      advice: 'アドレスを確認してください。移動または削除された可能性があります。',
    },
    'too-often': {
      happened: 'リクエストが多すぎるとサーバーが応答しました。',
      advice: 'しばらくお待ちください。繰り返す場合は同期の間隔を長くしてください。',
    },
    'server-failed': {
      happened: 'サーバー側でエラーが発生しました。',
      advice: '時間をおいて再試行してください。続く場合はサーバーの管理者に連絡してください。',
    },
    'not-understood': {
      happened: 'サーバーの応答を解釈できません。',
      advice: 'アドレスとフィードの種類を確認してください。',
    },
    'redirected-away': {
      happened: 'サーバーが別のホストへ転送したため、取得を中止しました。',
      advice: '転送先を信頼できる場合は、そのホストのアドレスを直接指定してください。',
    },
    endless: {
      happened: 'サーバーが同じページを返し続けています。',
      advice: 'サーバーの管理者に連絡してください。',
    },
    'insecure-login': {
      happened: '暗号化されない接続（http）のため、ログイン情報は送信しませんでした。',
      advice: 'https で始まるアドレスを使ってください。',
    },
    'no-permission': {
      happened: 'このホストからの取得がブラウザで許可されていません。',
      advice: '「アクセスを許可」を選んでください。',
    },
    'timed-out': {
      happened: 'サーバーの応答が途絶えました。',
      advice: '時間をおいて再試行してください。',
    },
    offline: {
      happened: '「ネットワークなし、ファイルのみ」がオンです。',
      advice: '同期するにはオフにしてください。',
    },
    'not-text': {
      happened: '取得した内容は Byname が読めるテキストではありません。',
      advice: '圧縮ファイルではなく、JSON、CSV、テキストファイルのアドレスかどうかを確認してください。',
    },
    'store-full': {
      happened: 'ブラウザの保存領域がいっぱいです。',
      advice: 'ディスクの空きを増やすか、大きなフィードを削除してください。',
    },
    'store-failed': {
      happened: 'ブラウザがインテルを保存できませんでした。',
      advice: 'ブラウザを再起動して、もう一度お試しください。',
    },
    empty: {
      happened: '取得した内容は空でした。',
      advice: '提供元がインテルを公開し続けているか確認してください。',
    },
    'not-json': {
      happened: '正しい JSON ではありません。途中で切れている可能性があります。',
      advice: '再試行してください。続く場合は提供元に連絡してください。',
    },
    'unknown-format': {
      happened: 'Byname が読める形式のインテルではありません。',
      advice:
        'STIX 2.1 バンドル、MISP galaxy クラスター、Microsoft のアクター名、表、名称の一覧のいずれかが必要です。',
    },
    'too-large': {
      happened: '200 MB を超えています。',
      advice: '小さいコレクションまたはファイルを選んでください。',
    },
    'nothing-usable': {
      happened: 'Byname が使うものが含まれていません。',
      advice:
        'Byname が使うのは、アクター、キャンペーン、ナラティブ、チャンネル、アカウント、ソフトウェアとその関係です。',
    },
    'too-deep': {
      happened: '入れ子が深すぎて、インテルとは考えられません。',
      advice: 'アドレスの指す先を確認してください。',
    },
    'needs-choice': {
      happened: 'このテキストの読み方を自動では判別できません。',
      advice: '「編集」から「接続先を確認」を選び、読み方を指定してください。',
    },
    'columns-changed': {
      happened: '表から名称の列がなくなりました。',
      advice: '「編集」から「接続先を確認」を選び、名称の列を指定してください。',
    },
  },
  expected: {
    url: 'このアドレスの内容は Byname が読めるものではありません。',
    taxii: 'TAXII 2.1 サーバーではないか、TAXII サービスのアドレスが異なります。',
    misp: 'MISP サーバーではないか、API のアドレスが異なります。',
    'misp-feed': 'MISP フィードではありません。MISP 形式の manifest.json がありません。',
    opencti: 'OpenCTI サーバーではないか、API のアドレスが異なります。',
  },
  loginWanted: {
    happened: 'サーバーはこの内容を一般には公開していません。',
    advice: 'ログイン情報があれば入力してください。なければサーバーの管理者に問い合わせてください。',
  },
  what: 'フィードとは、インテルの同期元です。アドレス上のファイル、TAXII サーバー、MISP、OpenCTI を指定できます。Byname が取得して検査し、このブラウザに保存します。閲覧内容が送信されることは一切ありません。',
  start: 'フィードを追加するか、よく知られた公開インテルから始めてください。',
  noAnswer: 'フィードを表示できません。',
  again: '再試行',
  offline: 'ネットワークなし、ファイルのみ',
  offlineNote:
    'Byname は何も取得せず、進行中の同期もすぐに中断します。名称の印付けと検索、ファイルの追加はこれまでどおり使えます。',
  offlineOn: 'ネットワークなし：オフにするまで同期しません。',
  add: 'フィードを追加',
  importFile: 'インテルのファイルを取り込む',
  syncAll: 'すべて今すぐ同期',
  dropNote:
    'ファイルの形式：STIX 2.1 バンドル、MISP galaxy クラスター、Microsoft のアクター名、表（CSV・TSV）、名称の一覧（200 MB まで）。このページのどこにでもドロップできます。',
  dropNow: 'ドロップして取り込む',
  syncNow: '今すぐ同期',
  edit: '編集',
  pause: '一時停止',
  goOn: '再開',
  allow: 'アクセスを許可',
  notAllowed: (host) => `${host} からの取得は、まだブラウザで許可されていません。`,
  denied:
    'ブラウザの許可が得られなかったため、何も取得していません。もう一度ボタンを押すと、改めて確認します。',
  loginMissing: 'ログイン情報がこのブラウザに保存されていません。「編集」で入力してください。',
  states: {
    'never-synced': '未同期',
    turn: '順番待ち',
    network: 'ネットワーク接続待ち',
    syncing: '同期中',
    ready: '同期済み',
    stale: '更新が必要',
    failed: '失敗',
    paused: '一時停止中',
  },
  staleNote: '予定の同期時期を大幅に過ぎています。',
  phases: {
    fetching: '取得しています',
    checking: 'オブジェクトを検査しています',
    storing: '保存しています',
    compiling: '名称を準備しています',
  },
  progressOf: (title) => `${title} の同期`,
  ofTotal: (done, total, left) => `${total} 中 ${done} 完了、残り ${left}`,
  soFar: (done) => `${done} 完了（全体の量は不明）`,
  failedSince: (time, happened) => `${time} から失敗：${happened}`,
  between: '、',
  phaseWith: (phase, amount) => `${phase}（${amount}）`,
  kept: '前回正常に同期したインテルを引き続き使っています。',
  nothingKept: 'まだ何も取り込んでいません。',
  nextTry: (ahead) => `再試行：${ahead}`,
  noTry: '自動では再試行しません。',
  lastSync: (age) => `前回の同期：${age}`,
  notSynced: '同期したことがありません',
  byHand: '次の同期：手動',
  nextRun: (ahead) => `次の同期：${ahead}`,
  soon: 'まもなく',
  unmarked: '表示のないオブジェクトの扱い',
  lastChange: (age) => `直近の変更（${age}）：`,
  changes: '変更の履歴',
  noChanges: '同期による変更はまだありません。',
  addedNames: (count) => `名称 +${counted(count, '件')}`,
  removedNames: (count) => `名称 −${counted(count, '件')}`,
  addedEntities: (count) => `エンティティ +${counted(count, '件')}`,
  removedEntities: (count) => `エンティティ −${counted(count, '件')}`,
  changedEntities: (count) => `エンティティの変更 ${counted(count, '件')}`,
  otherChange: '細部のみ',
  nothingCame: '取り込むものなし',
  technical: '技術的な詳細',
  address: 'アドレス',
  kind: '種類',
  schedule: '同期の間隔',
  login: 'ログイン',
  loginStored: (kind) => `${kind}（保存済み）`,
  loginAbsent: (kind) => `${kind}（未保存）`,
  permission: '必要な許可',
  error: 'エラー',
  feedId: 'フィード ID',
  setup: 'フィード設定の書き出しと読み込み',
  setupNote:
    '同期するすべてのフィードの設定です。別のブラウザやチームで使えます。ログイン情報は含まれません。',
  exportSetup: '設定を書き出す',
  importSetup: '設定を読み込む',
  imported: (added, known) =>
    `フィード ${counted(added, '件')}を追加しました${known === 0 ? '' : `（登録済み ${counted(known, '件')}）`}。`,
  importRefused: (count) =>
    `${counted(count, '件')}は受け付けませんでした。フィードではないか、この版の Byname が対応していない種類です。`,
  importLogins: (count) => `うち ${counted(count, '件')}はログインが必要です。「編集」で入力してください。`,
  importNext:
    '各ホストへのアクセスを許可してください。スケジュールのあるものは自動で、ほかは「今すぐ同期」で同期します。',
  setupFailures: {
    unreadable: 'ブラウザがファイルを読めませんでした。',
    'too-large': 'フィードの設定としては大きすぎるファイルです。',
    'bad-request': 'この版の Byname が読めるフィードの設定ではありません。',
  },
  log: 'Byname のネットワークへのリクエスト',
  logNote:
    '最近の通信です。取得するのは設定したフィードと、確認のために開いたアドレスだけです。Cookie やページに関する情報は送りません。',
  logEmpty: 'これまでに通信はありません。',
  logStates: { 'under-way': '通信中', 'cut-short': 'ブラウザが Byname を終了したため中断' },
  logAgain: '更新',
  logColumns: { time: '時刻', feed: 'フィード', host: 'ホスト', status: '応答', size: 'サイズ' },
  logLooking: '接続先の確認',
  logRemoved: '削除済みのフィード',
};
