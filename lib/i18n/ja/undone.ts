import type { Texts } from '../texts.ts';

export const undone: Texts['undone'] = {
  'store-full': {
    happened: 'ブラウザの保存領域がいっぱいのため、何も変更していません。',
    advice: 'ディスクの空きを増やすか、大きなフィードを削除してから、もう一度お試しください。',
  },
  'store-failed': {
    happened: 'ブラウザが保存できなかったため、何も変更していません。',
    advice: 'もう一度お試しください。続く場合は、ブラウザを再起動してください。',
  },
  'not-compiled': {
    happened: '保存はしましたが、新しい名称の一覧を保存できなかったため、ページにはまだ反映されていません。',
    advice: 'ディスクの空きを増やすか、大きなフィードを削除してから、ブラウザを再起動してください。',
  },
  'not-ready': {
    happened: 'Byname から応答がなく、実行されていない可能性があります。',
    advice: '反映されているか確かめてから、もう一度お試しください。',
  },
  'newer-store': {
    happened: '保存されているデータは新しい版の Byname のものなので、変更していません。',
    advice: 'Byname を更新してください。',
  },
  stale: {
    happened: 'その間にインテルが更新されたため、何も変更していません。',
    advice: 'もう一度お試しください。',
  },
  'not-found': {
    happened: '対象が見つかりません。ほかの場所で削除または変更されました。',
    advice: 'ページを再読み込みして、今の状態を確かめてください。',
  },
  'bad-request': {
    happened: '要求を処理できなかったため、何も変更していません。',
    advice: 'ページを再読み込みして、もう一度お試しください。',
  },
};
