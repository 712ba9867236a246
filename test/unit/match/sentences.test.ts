// Sentences that must come out right with real intel loaded: the starter pack beside MISP's actors, ransomware and tools.
import { beforeAll, describe, expect, test } from 'vitest';
import { intelOf, readIntel, STARTER_PACK, type Intel } from '../../../lib/cli/intel-files.ts';
import { scanText } from '../../../lib/cli/scan/mentions.ts';
import { hasSharedData, sharedDataNote, sharedPath } from '../../make/shared-data.ts';

const CLUSTERS = ['threat-actor', 'ransomware', 'tool'].map((name) => sharedPath(`misp-galaxy/${name}.json`));

const SENTENCES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    '🔥 Forwarded from UserSec\n🇫🇷ansm[.]sante[.]fr DOWN 😈 by People’s Cyber Army of Russia & CyberDragon🐉 #FreeDurov#FreePavel',
    ['UserSec', 'People’s Cyber Army of Russia', 'CyberDragon', '#FreeDurov', '#FreePavel'],
  ],
  [
    'gm ☕ long session, tick the box, play Silence in the Play Store, user sec 101, cyber dragon tattoo, our killnetwork.shop #freedurovsky',
    [],
  ],
  [
    'DragonForce (Malaysia) denies ties to DragonForce ransomware; Mint Sandstorm used Cobalt Strike.',
    ['DragonForce', 'DragonForce', 'Mint Sandstorm', 'Cobalt Strike'],
  ],
  [
    '親ロシア派「UserSec」はPeople’s Cyber Army of Russiaと連携と主張。Deanon clubとKillnetの運営者はTelegram Starsに投資、連絡先はToxやSession。',
    ['UserSec', 'People’s Cyber Army of Russia', 'Deanon club', 'Killnet'],
  ],
  [
    '【速報】＃FreeDurov で犯行声明、RipperSec/CGPLLNET共同。OverFlamethrowerは玩具、プレイ・ステーションも無関係。',
    ['＃FreeDurov', 'RipperSec', 'CGPLLNET'],
  ],
];

describe.skipIf(!hasSharedData)(`with real intel${sharedDataNote}`, () => {
  let intel: Intel;
  beforeAll(async () => {
    intel = intelOf((await Promise.all([STARTER_PACK, ...CLUSTERS].map(readIntel))).flat());
  });

  test.each(SENTENCES)('%s', (text, expected) => {
    expect(scanText(intel, text, true).map((mention) => mention.text)).toEqual(expected);
  });

  test('the second DragonForce is the ransomware only; both actors of a shared name are told', () => {
    const [actor, software, shared, tool] = scanText(intel, SENTENCES[2]?.[0] ?? '', true);
    expect(actor?.entities.map(({ kind }) => kind)).toEqual(['threat-actor', 'malware']);
    expect(software?.entities.map(({ kind }) => kind)).toEqual(['malware']);
    expect(shared?.entities).toHaveLength(2);
    expect(tool?.entities.map(({ kind }) => kind)).toEqual(['tool']);
  });
});
