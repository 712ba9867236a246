export const welcome = {
  title: 'Welcome to Byname',
  lead: [
    'Byname knows threat actors by all their names: it marks them, their campaign hashtags and channels on the pages you read.',
    'Point at a mark, and a card says who that is, who says so, and how sure they are.',
    'Nothing leaves this browser: no page text, no name, no visit.',
  ],
  where: 'Where should Byname read?',
  telegram: 'Telegram only',
  telegramNote: 'Telegram Web and t.me. No further permission is needed.',
  everySite: 'Every site',
  everySiteNote: 'News, vendor reports, social media. The browser asks you once.',
  everySiteGiven: 'Byname reads every site.',
  denied: 'The browser did not give the permission. You can do it later in the popup.',
  trust: 'Do you trust Telegram Web?',
  trustQuestion: 'Paint names of every TLP on Telegram Web',
  trustNote:
    'Without it only TLP:CLEAR names are painted there. A page can find out which of its own words are painted; Telegram Web is run by Telegram.',
  try: 'Try it',
  tryNote: 'Point at a marked name or move to it with the Tab key.',
  sample:
    'In August 2024 UserSec opened #FreeDurov and called others to join; People’s Cyber Army of Russia and CyberDragon were among them, while RipperSec announced an alliance with CGPLLNET.',
  sampleNotReady: 'The starter pack is still being loaded.',
  sampleMissing: 'The sample needs the starter pack, which was removed. Bring it back on the options page.',
  finish: 'Done',
  skip: 'Skip for now',
  addFeeds: 'Add your own intel',
};
