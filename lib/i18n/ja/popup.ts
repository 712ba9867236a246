import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const popup: Texts['popup'] = {
  title: 'このページの Byname',
  thisSite: 'このサイト',
  unreadable: 'ブラウザ自身のページ、または拡張機能ストアです。拡張機能は読み取れません。',
  notRead: 'Byname はこのサイトを読んでいません。',
  readSite: (host) => `${host} を読む`,
  readEverySite: 'すべてのサイトを読む',
  readAsks: '先にブラウザが許可を求めます。読んだ内容がブラウザの外に出ることはありません。',
  denied:
    'ブラウザの許可が得られなかったため、何も変わっていません。もう一度ボタンを押すと、改めて確認します。',
  readBy: (patterns) => `対象の設定：${patterns}`,
  stopReading: 'このサイトを読むのをやめる',
  mode: 'このサイトでの動作',
  trust: 'TLP:CLEAR を超える名称にも印を付ける',
  trustWarning:
    'ページは、自身のどの語にどの形式の印が付いたかを知ることができます。何を注視しているか知られてもよいサイトだけを信頼してください。',
  siteChanged: 'Telegram の作りが変わったため、ページを通常の文章として読んでいます。',
  cardHere: 'このページにはカードを表示できないため、ここに表示します。',
  found: 'このページで見つかった名称',
  foundCount: (entities) => counted(entities, '件'),
  nothingFound: '登録済みの名称はこのページにありません。',
  times: (count) => `${count.toLocaleString('ja')} ×`,
  timesSpoken: (count) => counted(count, '回'),
  unpaintedTrust: '印なし：TLP:CLEAR を超えるため',
  unpaintedDiscreet: '印なし：控えめモード',
  unpainted: '印なし',
  goTo: (name) => `${name} へ移動`,
  dossierOf: (name) => `${name} のプロファイル`,
  intel: 'インテル',
  options: '設定とフィード',
  welcome: 'はじめに',
};
