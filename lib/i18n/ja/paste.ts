import type { Texts } from '../texts.ts';

export const paste: Texts['paste'] = {
  title: '文章の中の名称',
  lead: 'PDF、メール、レポートなどの文章を貼り付けてください。ページと同じように読み取り、どこにも保存しません。',
  label: '文章',
  placeholder: 'ここに貼り付け',
  clear: '消去',
  result: '見つかった名称',
  none: '登録済みの名称はこの文章にありません。',
  found: (mentions, entities) =>
    `${mentions.toLocaleString('ja')} か所に ${entities.toLocaleString('ja')} 種類の名称があります。ポインターを合わせるか、Tab キーで移動してください。`,
  tooLong: (limit) => `先頭の ${limit} 文字だけを読み取りました。`,
  point: '印の付いた名称にポインターを合わせると、ここにカードを表示します。',
};
