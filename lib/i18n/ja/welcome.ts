import type { Texts } from '../texts.ts';

export const welcome: Texts['welcome'] = {
  title: 'Byname へようこそ',
  lead: [
    'Byname は脅威アクターをあらゆる呼び名で把握し、読んでいるページのアクター名、キャンペーンのハッシュタグ、チャンネルに印を付けます。',
    '印にポインターを合わせると、それが誰か、誰がそう述べているか、どの程度確かかをカードに表示します。',
    'ページの本文も、名称も、閲覧先も、このブラウザの外に出ることはありません。',
  ],
  where: 'どこを読みますか',
  telegram: 'Telegram のみ',
  telegramNote: 'Telegram Web と t.me。追加の許可は要りません。',
  everySite: 'すべてのサイト',
  everySiteNote: 'ニュース、ベンダーのレポート、SNS など。ブラウザが一度だけ確認します。',
  everySiteGiven: 'すべてのサイトを読みます。',
  denied: 'ブラウザの許可が得られませんでした。あとでポップアップから設定できます。',
  trust: 'Telegram Web を信頼しますか',
  trustQuestion: 'Telegram Web ではすべての TLP の名称に印を付ける',
  trustNote:
    '選ばない場合は TLP:CLEAR の名称だけに印を付けます。ページは、自身のどの語に印が付いたかを知ることができます。Telegram Web は Telegram が運営しています。',
  try: '試してみる',
  tryNote: '印の付いた名称にポインターを合わせるか、Tab キーで移動してください。',
  sample:
    '2024 年 8 月、UserSec は #FreeDurov を立ち上げて参加を呼びかけた。People’s Cyber Army of Russia や CyberDragon が加わり、RipperSec は CGPLLNET との同盟を発表した。',
  sampleNotReady: 'スターターパックを読み込んでいます。',
  sampleMissing: '見本にはスターターパックが必要ですが、削除されています。設定ページで元に戻せます。',
  finish: '完了',
  skip: 'あとで',
  addFeeds: '自分のインテルを追加',
};
