import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import type { LexiconEntity } from '../../../lib/match/types.ts';
import { lexiconOf } from './finding.ts';
import { counted, rulings } from './ruling.ts';

const entity = (kind: LexiconEntity['kind'], ...values: string[]): Omit<LexiconEntity, 'pk'> => ({
  kind,
  tlp: 'CLEAR',
  names: values.map((value) => ({ value, type: 'alias' })),
});

const lexicon = openLexicon(
  compileLexicon(
    [
      entity('threat-actor', 'APT28', 'Fancy Bear', 'STRONTIUM', 'Snake'),
      entity('threat-actor', 'Cobalt', 'Cobalt Group'),
      entity('threat-actor', 'Play'),
      entity('threat-actor', 'Leviathan', 'APT40'),
      entity('threat-actor', 'Winnti Group'),
      entity('threat-actor', 'Akira'),
      entity('threat-actor', 'Killnet'),
      entity('threat-actor', 'SilverFish'),
      entity('threat-actor', 'Dragonfly'),
      entity('threat-actor', 'The Mask'),
      entity('threat-actor', 'DragonForce'),
      entity('threat-actor', 'SEA', 'Syrian Electronic Army'),
      entity('threat-actor', 'MAN1'),
      entity('threat-actor', 'Group 72'),
      entity('threat-actor', 'Storm-0558'),
      entity('threat-actor', 'Mimo'),
      entity('threat-actor', 'GlossNym'),
      entity('malware', 'DragonForce'),
      entity('malware', 'Play'),
      entity('tool', 'Cobalt Strike'),
    ].map((each, pk) => ({ ...each, pk })),
    7,
  ),
);

describe('a place by itself', () => {
  test.each([
    ['killnet is down, Killnet and KILLNET', ['killnet: name', 'Killnet: name', 'KILLNET: name']],
    ['Google Play, the Play Store, Play 2', ['Play: longer-name', 'Play: longer-name', 'Play: longer-name']],
    ['The Play gang and the group Play', ['Play: group-word', 'Play: group-word']],
    ['Play the video. We Play.', ['Play: ordinary', 'Play: ordinary']],
    ['Cobalt Strike is no Cobalt', ['Cobalt Strike: name', 'Cobalt: ordinary']],
    ['the hackers Cobalt and Leviathan', ['Cobalt: group-word', 'Leviathan: context']],
    ['between Killnet and Leviathan', ['Killnet: name', 'Leviathan: company']],
    ['Leviathan is a suspected Russian group', ['Leviathan: group-word']],
    ['in Asia. Leviathan used malware', ['Leviathan: deed']],
    ['Leviathan used PowerShell.', ['Leviathan: deed']],
    ['Leviathan used paint.', ['Leviathan: ordinary']],
    ['группировка Cobalt, 黑客组织Leviathan', ['Cobalt: group-word', 'Leviathan: group-word']],
    ['ハッカー集団「Play」が', ['Play: group-word']],
    ['Die Hackerbande Play, il gruppo Play', ['Play: group-word', 'Play: group-word']],
    ['Група Play, Вымогатели Play', ['Play: group-word', 'Play: group-word']],
    ['عصابة Play، گروه Play، گروه هکری Play', ['Play: group-word', 'Play: group-word', 'Play: group-word']],
    ['Play 组织了', ['Play: ordinary']],
    ['กลุ่มแฮกเกอร์ Play', ['Play: group-word']],
    ['קבוצת Play, οι χάκερ Play', ['Play: group-word', 'Play: group-word']],
    ['see ｍａｎ１２', []],
    ['ｓｔｏｒｍ０５５８', ['ｓｔｏｒｍ０５５８: name']],
    ['랜섬웨어 조직 Play, Play 组织', ['Play: group-word', 'Play: group-word']],
    ['Play fidye yazılımı grubu', ['Play: group-word']],
    ['Leviathan attacked a bank', ['Leviathan: deed']],
    ['a SilverFish, a Silverfish', ['SilverFish: spelling', 'Silverfish: unlocked']],
    ['DragonFly BSD, Dragonfly', ['DragonFly: longer-name', 'Dragonfly: ordinary']],
    ['bought STRONTIUM from', ['STRONTIUM: spelling']],
    ['STRONTIUM AND ZINC', ['STRONTIUM: ordinary']],
    ['Akira TAGOH, Winnti', ['Akira: ordinary', 'Winnti: ordinary']],
    ['behind the mask, The Mask', ['the mask: lower-case', 'The Mask: ordinary']],
    ['a fancy bear', ['fancy bear: ordinary']],
    ['In a zoo, a fancy bear', ['fancy bear: lower-case']],
    ['the SEA', ['SEA: ordinary']],
    ['see man1 and MAN1', ['man1: unlocked', 'MAN1: name']],
    ['see man1', ['man1: ordinary']],
    ['Man 1: Ask me. Group 72 had lunch.', ['Man 1: ordinary', 'Group 72: ordinary']],
    ['the hackers of Group 72', ['Group 72: context']],
    ['Storm 0558 had lunch, Storm-0558', ['Storm 0558: name', 'Storm-0558: name']],
    ['I Have Seen Fancy Bear Cubs From Every Other Zoo', ['Fancy Bear: ordinary']],
    ['Paper Heron, Quartz Moth, Velvet Crane, Fancy Bear, Silver Otter', ['Fancy Bear: name']],
    ['Hackers Known as Fancy Bear Went After Another Court', ['Fancy Bear: name']],
    ['Hackers Known as Fancy Bear Cubs Are After Another Court', ['Fancy Bear: context']],
    ['to jde mimo, Mimo', ['Mimo: name']],
    ['Mimo że pada. “Mimo, że”.', ['Mimo: ordinary', 'Mimo: ordinary']],
    ['Mimo exploited a flaw', ['Mimo: name']],
  ])('%s', (text, expected) => {
    expect(rulings(lexicon, text)).toEqual(expected);
  });
});

test('a name of both says which is meant', () => {
  expect(
    rulings(lexicon, 'DragonForce denies ties to DragonForce ransomware, or DragonForce ransomware gang'),
  ).toEqual([...['DragonForce: name', 'DragonForce: software', 'DragonForce: name']]);
});

test('a name of ordinary words as a hashtag takes the document to say that it is meant', () => {
  expect(rulings(lexicon, '#FancyBear zoo')).toEqual(['#FancyBear: ordinary']);
  expect(rulings(lexicon, '#FancyBear hackers, #Fancy_Bear')).toEqual([
    ...['#FancyBear: group-word', '#Fancy_Bear: group-word'],
  ]);
  expect(rulings(lexicon, '#FancyBear #Russia #CyberSecurity')).toEqual(['#FancyBear: context']);
  expect(rulings(lexicon, '#fancybear\nAPT28')).toEqual(['#fancybear: alias', 'APT28: name']);
});

test('a name that the intel writes in one word may stand in two, where the document says that it is meant', () => {
  expect(rulings(lexicon, 'a Silver Fish, a silver fish')).toEqual(['Silver Fish: ordinary']);
  expect(rulings(lexicon, 'the Silver Fish hackers')).toEqual(['Silver Fish: group-word']);
  expect(rulings(lexicon, 'Silver Fish.\nSilverFish')).toEqual([
    ...['Silver Fish: alias', 'SilverFish: spelling'],
  ]);
});

test('a group may be named by its software first', () => {
  const group = rulings(lexicon, 'el grupo de ransomware Play, il gruppo ransomware “DragonForce”');
  expect(group).toEqual(['Play: group-word', 'DragonForce: name']);
  expect(rulings(lexicon, 'el ransomware Play, el ransomware DragonForce')).toEqual([
    ...['Play: software', 'DragonForce: software'],
  ]);
});

test('software of a name unlocks no actor of that name', () => {
  expect(rulings(lexicon, 'The Play framework.\nThen press Play.')).toEqual([
    ...['Play: software', 'Play: ordinary'],
  ]);
});

describe('ransomware and who is behind it', () => {
  const own = openLexicon(
    compileLexicon(
      [
        entity('threat-actor', 'Play'),
        entity('malware', 'PLAY Ransomware'),
        entity('malware', 'Royal'),
        entity('malware', 'Qilin'),
        entity('malware', 'Medusa Ransomware'),
        entity('malware', 'telegram'),
      ].map((each, pk) => ({ ...each, pk })),
      7,
    ),
  );

  test.each([
    ['the Play ransomware gang', ['Play: group-word']],
    ['the Play ransomware', ['Play ransomware: name']],
    ['we play ransomware games', ['play ransomware: ordinary']],
    ['We play ransomware games', ['play ransomware: lower-case']],
    ['the Medusa ransomware gang', ['Medusa ransomware: name']],
    ['a Royal ransomware gang, a Royal Family', ['Royal: software', 'Royal: longer-name']],
    ['the Royal guards', ['Royal: ordinary']],
    ['Qilin ransomware', ['Qilin: name']],
    ['a Telegram bot', ['Telegram: ordinary']],
  ])('%s', (text, expected) => {
    expect(rulings(own, text)).toEqual(expected);
  });
});

describe('a few characters, or a number, are rather a word', () => {
  const own = lexiconOf(['方程式', '沙虫', '海莲花', 'プレイ', '777']);

  test.each([
    ['解方程式', ['方程式: ordinary']],
    ['方程式组织', ['方程式: group-word']],
    ['沙虫利用漏洞攻击', ['沙虫: context']],
    ['沙虫。\n黑客组织沙虫', ['沙虫: unlocked', '沙虫: group-word']],
    ['プレイを見た', ['プレイ: ordinary']],
    ['ハッカー集団「プレイ」', ['プレイ: group-word']],
    ['a Boeing 777 landed', ['777: longer-name']],
    ['it cost 777 dollars', ['777: ordinary']],
    ['the 777 gang', ['777: group-word']],
  ])('%s', (text, expected) => {
    expect(rulings(own, text)).toEqual(expected);
  });
});

describe('what the text says is something else', () => {
  test.each([
    ['GlossNym was two separate malicious programs.'],
    ['“GlossNym” is a banking trojan.'],
    ['GlossNym is an umbrella term for such attacks.'],
    ['GlossNym ist ein neuer Trojaner'],
    ['GlossNym est un nouveau rançongiciel'],
    ['GlossNym — это троян'],
    ['GlossNym是一种勒索软件'],
    ['GlossNymは、情報を盗むマルウェアである'],
    ['GlossNym is a malware group.', 'name'],
    ['GlossNym is a group that uses malware.', 'name'],
    ['GlossNym is a malware campaign of last year.', 'name'],
    ['GlossNym is a threat to every bank.', 'name'],
    ['GlossNym used a trojan.', 'name'],
  ])('%s', (text, why = 'other-thing') => {
    expect(rulings(lexicon, text)).toEqual([`GlossNym: ${why}`]);
  });

  test('holds for the other places too, but not where it is called a group, and not if it is called one anywhere', () => {
    expect(rulings(lexicon, 'GlossNym is back.\nGlossNym was a trojan.')).toEqual([
      ...['GlossNym: other-thing', 'GlossNym: other-thing'],
    ]);
    expect(rulings(lexicon, 'GlossNym was a trojan.\nThe GlossNym gang and GlossNym')).toEqual([
      ...['GlossNym: name', 'GlossNym: name', 'GlossNym: name'],
    ]);
  });

  test('is remembered by the document', () => {
    const context = new DocumentContext(lexicon.version);
    expect(counted(lexicon, 'GlossNym was a trojan.', context)).toEqual([]);
    const again = DocumentContext.read(context.tokenSince(0), lexicon.version);
    expect(rulings(lexicon, 'GlossNym\nthe GlossNym gang', again)).toEqual([
      ...['GlossNym: other-thing', 'GlossNym: name'],
    ]);
  });

  test('is the software, where software has the name too', () => {
    expect(rulings(lexicon, 'DragonForce is a ransomware. DragonForce')).toEqual([
      ...['DragonForce: software', 'DragonForce: software'],
    ]);
  });
});

describe('in a document', () => {
  test('another name of the same actor unlocks, also before it', () => {
    expect(rulings(lexicon, 'Snake was seen.\nThen APT28.')).toEqual(['Snake: alias', 'APT28: name']);
  });

  test('one place that counts unlocks the others, but never a longer name', () => {
    expect(rulings(lexicon, 'Cobalt.\nThe Cobalt gang.\nA Cobalt Mine')).toEqual([
      ...['Cobalt: unlocked', 'Cobalt: group-word', 'Cobalt: longer-name'],
    ]);
  });

  test('the full name unlocks the one without its Group', () => {
    expect(counted(lexicon, 'Winnti Group … Winnti')).toEqual(['Winnti Group', 'Winnti']);
  });

  test('what is unlocked in one text counts in the next', () => {
    const context = new DocumentContext(lexicon.version);
    expect(counted(lexicon, 'Leviathan', context)).toEqual([]);
    expect(counted(lexicon, 'APT40', context)).toEqual(['APT40']);
    expect(counted(lexicon, 'Leviathan', context)).toEqual(['Leviathan']);
  });
});

describe('a context', () => {
  test('goes through its token', () => {
    const context = new DocumentContext(lexicon.version);
    counted(lexicon, 'APT40 and the Play gang', context);
    const again = DocumentContext.read(context.tokenSince(0), lexicon.version);
    expect(again.tokenSince(0)).toBe(context.tokenSince(0));
    expect(rulings(lexicon, 'Leviathan, Play', again)).toEqual(['Leviathan: alias', 'Play: unlocked']);
  });

  test('starts anew with another lexicon, without a token, and with nonsense', () => {
    const context = new DocumentContext(lexicon.version);
    counted(lexicon, 'APT40', context);
    const others = [DocumentContext.read(context.tokenSince(0), 8), DocumentContext.read('', 7)];
    others.push(DocumentContext.read('7:<script>', 7), DocumentContext.read('::--__', 7));
    expect(others.map(({ size }) => size)).toEqual([0, 0, 0, 0]);
  });
});
