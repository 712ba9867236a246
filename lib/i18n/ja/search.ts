import type { Texts } from '../texts.ts';
import { counted } from '../plural.ts';

export const search: Texts['search'] = {
  title: '検索',
  label: 'すべての名称から検索',
  placeholder: '名称・別名・#タグ・@ハンドル・ID',
  filters: (examples) => `絞り込み：${examples}`,
  searching: '検索中…',
  found: (count) => `${counted(count, '件')}見つかりました`,
  cut: (count) => `先頭の ${count.toString()} 件です。続きを入力すると絞り込めます。`,
  nothing: (query) => `「${query}」に似た名称はありません。`,
  nothingFiltered: 'この絞り込みに合うものはありません。',
  failed: '検索できませんでした。',
  hits: {
    primary: (name) => `「${name}」`,
    alias: (name) => `別名「${name}」`,
    hashtag: (name) => `ハッシュタグ ${name}`,
    handle: (name) => `ハンドル ${name}`,
    contact: (name) => `連絡先 ${name}`,
    'external-id': (name) => `外部 ID ${name}`,
  },
  by: (vendor) => `（${vendor}）`,
  also: (producers) => `${producers} にも記載`,
  unknown: {
    kind: (value) =>
      value === '' ? 'kind: に種類を指定してください。' : `「${value}」という種類はありません。`,
    feed: (value) =>
      value === '' ? 'feed: にフィードを指定してください。' : `「${value}」というフィードはありません。`,
    country: (value) =>
      value === '' ? 'country: に国を指定してください。' : `「${value}」に当たる国・地域は見つかりません。`,
  },
  known: (values) => `指定できる値：${values}`,
  recent: '最近の検索',
  again: (query) => `もう一度検索：${query}`,
  removeRecent: (query) => `最近の検索から削除：${query}`,
  clearRecent: 'すべて消去',
  result: '検索結果の詳細',
  privateNote: 'プライベートウィンドウから開いたため、この検索は記録しません。',
  menu: '「%s」を Byname で調べる',
  omnibox: {
    title: 'アドレスバーでの検索',
    switch: 'アドレスバーから名称を探す',
    how: '「by」と空白に続けて名称を入力します。',
    warning:
      'キーワードを打ち間違えると、続けて入力した名称もブラウザの検索エンジンに送られます。そのため、選ぶまではオフになっています。',
    isOff: 'Byname のアドレスバー検索はオフです。Enter キーで設定を開き、オンにできます。',
    all: (query) => `Byname で「${query}」を検索`,
    type: '調べたい名称を入力してください',
  },
};
