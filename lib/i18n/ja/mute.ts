import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

const where = (host?: string): string => (host === undefined ? 'どのサイトでも' : `${host} では`);

export const mute: Texts['mute'] = {
  tool: {
    actor: 'このアクターではない',
    campaign: 'このキャンペーン・ハッシュタグではない',
    channel: 'このチャンネル・アカウントではない',
    other: 'これではない',
  },
  title: (name) => `「${name}」に印を付けない`,
  where: '範囲',
  here: (host) => `${host} のみ`,
  everywhere: 'すべてのサイト',
  onlyEverywhere: 'すべてのサイトで印を付けなくなります。',
  onlyEverywherePrivate:
    'すべてのサイトで印を付けなくなります（プライベートウィンドウのサイトは記録しません）。',
  howLong: '期間',
  terms: { good: '無期限', week: '1 週間', day: '1 日' },
  exactly: (text) => `表記が「${text}」と完全に同じ場合だけ`,
  confirm: '印を付けない',
  cancel: 'キャンセル',
  failed: '保存できませんでした。もう一度名称を指して、やり直してください。',
  done: (name, host) => `${where(host)}「${name}」に印を付けません。`,
  doneExactly: (text, host) => `${where(host)}、この表記の「${text}」に印を付けません。`,
  doneUntil: (sentence, time) => `${sentence}（${time} まで）`,
  list: 'ミュートした名称',
  listNote: '印を付けず、件数にも含めない名称です。期限が過ぎたものは自動的に一覧から消えます。',
  none: 'ミュートした名称はありません。名称のカードの「このアクターではない」でミュートできます。',
  search: 'ミュートした名称を検索',
  noneFound: (query) => `「${query}」を含む名称・サイトはありません。`,
  shown: (count) => counted(count, '件'),
  onHost: (host) => `${host} のみ`,
  onEvery: 'すべてのサイト',
  forGood: '無期限',
  until: (time) => `${time} まで`,
  since: (age) => `設定：${age}`,
  onlyExactly: (text) => `表記が「${text}」と同じ場合だけ`,
  removed: (name) => `「${name}」に再び印を付けます。`,
  exportAll: 'ファイルに書き出す',
  exportNote: 'チームでの共有用です。名称をミュートしたサイトの名前もファイルに含まれます。',
  importFile: 'ファイルを読み込む',
  imported: (added, known) =>
    `${counted(added, '件')}を追加しました${known === 0 ? '' : `（${counted(known, '件')}は登録済み）`}。`,
  refused: (count) => `読み込めなかった項目（${counted(count, '件')}）`,
  refusal: (place, name, why) =>
    `${place.toLocaleString('ja')} 番目${name === '' ? '' : `「${name}」`}：${why}`,
  refusals: {
    'not-an-object': 'オブジェクトではありません',
    ended: '期限が過ぎています',
    name: '「name」は 300 文字以内の 1 行にしてください',
    type: '「type」がこの版の Byname の知らない種類です',
    platform: '「platform」は短い文字列にしてください',
    exactly: '「exactly」は 200 文字以内の 1 行にしてください',
    host: '「host」はスキーム、ポート、パスを除いたホスト名にしてください',
    until: '「until」は 1970 年からのミリ秒で書いた時刻にしてください',
    createdAt: '「createdAt」は 1970 年からのミリ秒で書いた時刻にしてください',
  },
  fileFailures: {
    'too-large': 'ファイルが 5 MB を超えています。Byname が書き出したファイルを選んでください。',
    'not-json':
      'ファイルが正しい JSON ではありません。途中で切れている可能性があります。もう一度書き出してください。',
    'unknown-format':
      'ミュートした名称のファイルではありません。Byname が書き出したファイルを選んでください。',
    'newer-version': '新しい版の Byname が書き出したファイルです。読み込むには Byname を更新してください。',
    'too-many': 'ファイルの名称が 10,000 件を超えています。ファイルを分けて読み込んでください。',
  },
  nothingChanged: '何も変更していません。',
  unreadable: 'ブラウザがファイルを読めませんでした。ファイルが存在し、読み取れることを確認してください。',
};
