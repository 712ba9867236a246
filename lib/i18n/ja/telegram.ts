import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const telegram: Texts['telegram'] = {
  evidence: {
    link: (address) => address,
    peer: (who) => `チャット ${who}`,
    topic: (topic) => `トピック ${topic}`,
    message: (number) => `メッセージ ${number.toString()}`,
    sender: (who) => `送信者 ${who}`,
    forwardedFrom: (who) => `転送元 ${who}`,
    repliedTo: (who) => `返信先 ${who}`,
    quoted: (who) => `引用元 ${who}`,
    views: (views) => `表示数 ${views}`,
    postedAt: (utc, local) => `投稿 ${utc}（現地時刻 ${local}）`,
    postedOn: (date, dateIs) => (dateIs === 'day' ? `投稿日 ${date}（現地）` : `投稿時刻 ${date}（現地）`),
    edited: '投稿後に編集あり',
    capturedAt: (utc, local) => `取得 ${utc}（現地時刻 ${local}）`,
    text: (quoted) => `本文 ${quoted}`,
    spoilers: (quoted) => `うちスポイラー部分 ${quoted}`,
    hash: (sha256) => `本文の SHA-256 ${sha256}`,
  },
  roles: {
    chat: 'このチャット',
    sender: '送信者',
    forwardedFrom: '転送元',
  },
  hints: {
    namesake: {
      title: '未確認の同名',
      meaning: (who, name) => `${who}は ${name} と同じ（または酷似した）名称ですが、ID が異なります。`,
    },
    'handle-reused': {
      title: 'ハンドルの再利用か',
      meaning: (who, name) => `${who}は ${name} のハンドルを使っていますが、ID が異なります。`,
    },
  },
  here: 'ここ：',
  inIntel: 'インテル：',
  chat: {
    heading: 'このチャット',
    headingOf: (title) => `このチャット：${title}`,
    since:
      'このタブを開いてから見たもの（新しい順）。転送は 1 件と数え、名称を引用しただけの返信や通知（ピン留めなど）は、返信として別に数えます。',
    nothing: '登録済みの名称は、このチャットではまだ見つかっていません。',
    posts: (count) => counted(count, '件'),
    replies: (count) => `返信 ${counted(count, '件')}`,
    last: (when) => `最新：${when}`,
    goTo: (name) => `${name} を含む最新の投稿へ移動`,
    warning: '投稿へ移動すると、メッセージが既読になることがあります。この注意は一度だけ表示します。',
    goOn: '投稿へ移動',
    cancel: 'キャンセル',
    notHere:
      'その投稿は今ページにありません。スクロールするか、リンクをコピーしてください。ここからは開きません。',
    notHereNoLink: 'その投稿は今ページになく、リンクもありません。スクロールしてください。',
    copyLink: '無害化したリンクをコピー',
  },
  known: (who) => `${who}のインテル上の名称：`,
  otherChannels: (owner) => `${owner} の他のチャンネル`,
  seenInTab: (count) => `このタブを開いてから見た、この名称を含む投稿：${counted(count, '件')}`,
  copyEvidence: '証跡をコピー：リンク・ID・時刻・本文・本文の SHA-256（E キー）',
  copyEvidenceSpoiled:
    '証跡をコピー：リンク・ID・時刻・本文・本文の SHA-256（E キー）。スポイラーで隠された部分も含み、その旨を明記します。',
};
