import type { Texts } from '../texts.ts';

export const showing: Texts['showing'] = {
  title: '表示する範囲',
  note: '画面共有や画面の撮影、名称の多いページのための設定です。すべてのタブにすぐ反映されます。',
  hide: 'すべての印とカードを隠す',
  hideNote: '再び表示するまで、すべてのタブで隠します。その間はバッジで示します。',
  badge: 'Byname：すべての印とカードを隠しています',
  hidden: 'すべてのタブで、印とカードを隠しています。',
  show: '再び表示する',
  ceiling: '表示する上限',
  ceilings: {
    none: 'すべて',
    CLEAR: 'TLP:CLEAR のみ',
    GREEN: 'TLP:GREEN まで',
    AMBER: 'TLP:AMBER まで',
    'AMBER+STRICT': 'TLP:AMBER+STRICT まで',
    RED: 'TLP:RED まで',
  },
  ceilingNote:
    '発表中など、上限を超えるものはどこにも表示しません。印、カード、一覧、検索結果のいずれにも現れません。',
  namesHidden: '「表示する上限」の範囲内と確認できない名称は表示していません。',
  producersHidden:
    '「表示する上限」の範囲内のものが一つもない情報源は表示していません。順序はそのまま保たれます。',
  feedsHidden:
    'TLP 表示のないオブジェクトの扱いが「表示する上限」を超えるフィードは表示していません。同期はそのまま続きます。上限は「表示する範囲」で変更できます。',
  hiddenFeed: '非表示のフィード',
  mutesHidden:
    '「表示する上限」の範囲内であることをインテルで確認できる名称だけを表示しています。表示していない名称も、ミュートされたままです。',
  presenting: (limit) => `発表用の表示：${limit}。`,
  endPresenting: 'すべて表示する',
  mentions: '印を付ける箇所',
  mentionChoices: {
    all: 'すべての箇所',
    first: '最初の 1 か所だけ（ページごと、またはメッセージごと）',
  },
  weight: '印の強さ',
  weights: { light: '控えめ', normal: '標準', strong: '強め' },
  previewLight: '明るいページでの見え方',
  previewDark: '暗いページでの見え方',
};
