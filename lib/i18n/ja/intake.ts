import { counted } from '../plural.ts';
import type { Texts } from '../texts.ts';

export const intake: Texts['intake'] = {
  reasons: {
    'not-an-object': 'オブジェクトではありません',
    'no-id': '有効な ID がありません',
    repeated: '同じものが重複しています',
    'bad-row': '引用符の対応が取れていません',
    'bad-rest': '引用符の誤りが多すぎるため、この行以降は読み込みませんでした',
    'no-name': '有効な名称がありません',
    'name-too-long': '名称が長すぎます',
    'too-many-names': '名称が多すぎます',
    'bad-field': '標準に合わないフィールドがあります',
    'bad-relation': '種類・起点・終点のいずれかを欠く関係です',
    'dangling-relation': '存在しない対象への関係です',
    'tlp-red': 'TLP:RED です（設定で許可されていません）',
  },
  phases: {
    receiving: 'ファイルを読み込んでいます',
    checking: 'オブジェクトを検査しています',
    storing: '保存しています',
    compiling: '名称を準備しています',
  },
  importing: (fileName) => `${fileName} を取り込み中`,
  waiting: (files) => `待機中のファイル：${counted(files, '件')}`,
  cancel: '中止',
  cancelled: '中止しました。',
  nothingChanged: '変更はありません。インテルはすべて元のままです。',
  done: (title) => `${title} を取り込みました`,
  result: (entities, names, relations) =>
    `エンティティ ${counted(entities, '件')}、名称 ${counted(names, '件')}、関係 ${counted(relations, '件')}`,
  countsAs: (tlp) =>
    `TLP 表示のないオブジェクトは TLP:${tlp} として扱います。印を付けるのは信頼したサイトだけで、ポップアップには常に表示します。下の一覧で変更できます。`,
  notUsed: (count) => `対象外（${counted(count, '件')}）`,
  withdrawn: (count) => `取り下げ済み（${counted(count, '件')}）`,
  place: (id) => id.replace(/^line (\d+)$/, '$1 行目'),
  refused: (count, all) => `受け付けなかったもの（${counted(all, '件')}中 ${counted(count, '件')}）`,
  andMore: (count) => `ほか ${counted(count, '件')}`,
  notInUse: (fileName) => `${fileName} を取り込みましたが、まだ使われていません`,
  failed: (fileName) => `${fileName} は取り込まれませんでした`,
  failures: {
    empty: { happened: 'ファイルが空です。', advice: '提供元から出力し直してください。' },
    'not-text': {
      happened:
        'ファイルはテキストではありません。圧縮ファイルや表計算ファイル、または特殊な文字コードの可能性があります。',
      advice: '展開するか、UTF-8 の CSV またはテキストとして保存し直してください。',
    },
    'not-json': {
      happened: '正しい JSON ではありません。途中で切れている可能性があります。',
      advice: 'もう一度ダウンロードまたは出力してください。',
    },
    'unknown-format': {
      happened: 'Byname が読める形式のインテルではありません。',
      advice:
        'STIX 2.1 バンドル、MISP galaxy クラスター、Microsoft のアクター名一覧、表（CSV・TSV）、または名称の一覧を選んでください。',
    },
    'too-large': {
      happened: '200 MB を超えるため、読み込みませんでした。',
      advice: 'オブジェクトの種類を絞るか、小さなコレクションを出力してください。',
    },
    'nothing-usable': {
      happened: 'Byname が使うものが含まれていません。',
      advice:
        'Byname が使うのは、アクター、キャンペーン、ナラティブ、チャンネル、アカウント、ソフトウェアとその関係です。',
    },
    'too-deep': { happened: '入れ子が深すぎます。', advice: 'ファイルの出どころを確認してください。' },
    'needs-choice': {
      happened: 'このテキストの内容を自動では判別できません。',
      advice: '設定ページでファイルを選び、読み方を指定してください。',
    },
    'columns-changed': {
      happened: '名称の列が見つかりません。',
      advice: 'もう一度ファイルを選び、名称の列を指定してください。',
    },
    interrupted: { happened: '取り込みが中断されました。', advice: 'もう一度ファイルを選んでください。' },
    unreadable: {
      happened: 'ブラウザがファイルを読めませんでした。',
      advice: 'ファイルが存在し、読み取れることを確認してください。',
    },
    'newer-store': {
      happened: 'インテルは新しい版の Byname で保存されたため、変更していません。',
      advice: 'Byname を更新してください。',
    },
    'store-full': {
      happened: 'ブラウザの保存領域がいっぱいです。',
      advice: 'ディスクの空きを増やすか、大きなフィードを削除してから、もう一度ファイルを選んでください。',
    },
    'not-compiled': {
      happened:
        'インテルは保存しましたが、新しい名称の一覧を保存できませんでした。多くの場合、保存領域の不足が原因です。',
      advice:
        'ディスクの空きを増やすか、大きなフィードを削除してから、ブラウザを再起動してください。それまでは以前の名称が使われます。',
    },
    'store-failed': {
      happened: 'ブラウザがインテルを保存できませんでした。',
      advice: 'ブラウザを再起動して、もう一度お試しください。',
    },
    other: {
      happened: 'ファイルを取り込めませんでした。',
      advice: 'ブラウザを再起動して、もう一度お試しください。',
    },
  },
};
