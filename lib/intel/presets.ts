// Public intel that is one click away: what each preset holds, how large it is, and under which terms it may be used. Data only.
// Sizes and counts are those of the versions of 2026-08 (Microsoft: 2026-07); what was not looked at is left out.
import type { LocalText } from './entity.ts';
import type { FeedFormat } from './feed.ts';
import type { RemoteKind } from './sync.ts';

export interface Preset {
  /** Lasting: "misp-threat-actor". */
  id: string;
  title: LocalText;
  /** One sentence. */
  holds: LocalText;
  kind: RemoteKind;
  config: { url: string };
  format: FeedFormat;
  /**
   * 'actors': names to be marked. 'competitors': software, whose names keep software from being taken for an actor of that name;
   * marked only where its kind is switched on.
   */
  role: 'actors' | 'competitors';
  /** Unpacked. */
  bytes?: number;
  entities?: number;
  licence: { title: string; url: string };
  /** To be shown with the intel. */
  notice?: string;
  /** Where people read about it. */
  home: string;
}

const GALAXY = 'https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/';

const MISP = {
  kind: 'url',
  format: 'misp-galaxy',
  licence: {
    title: 'CC0 1.0 / BSD-2-Clause',
    url: 'https://github.com/MISP/misp-galaxy/blob/main/LICENSE.md',
  },
  home: 'https://github.com/MISP/misp-galaxy',
} as const;

/** MISP's copy keeps ATT&CK's own terms. */
const ATTACK = {
  ...MISP,
  licence: {
    title: 'ATT&CK Terms of Use',
    url: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
  },
  notice:
    '© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.',
} as const;

export const PRESETS: readonly Preset[] = [
  {
    ...MISP,
    id: 'misp-threat-actor',
    title: { en: 'MISP galaxy: threat actors', ja: 'MISP galaxy：脅威アクター' },
    holds: {
      en: 'Threat actors of all kinds with other names, suspected origin and reports; says who coined a name. Edited on many days of the year.',
      ja: 'あらゆる種類の脅威アクター。別名、推定される拠点国、参考資料のほか、名称の命名者も示します。頻繁に更新されます。',
    },
    config: { url: `${GALAXY}threat-actor.json` },
    role: 'actors',
    bytes: 1_399_343,
    entities: 1_039,
  },
  {
    ...ATTACK,
    id: 'misp-mitre-intrusion-set',
    title: { en: 'MITRE ATT&CK: groups', ja: 'MITRE ATT&CK：グループ' },
    holds: {
      en: 'Groups of ATT&CK with their ids (G0016), other names, and the software they use; through the MISP galaxy.',
      ja: 'ATT&CK のグループ。ID（G0016 など）、別名、使用ソフトウェアとの関係。MISP galaxy 経由です。',
    },
    config: { url: `${GALAXY}mitre-intrusion-set.json` },
    role: 'actors',
    bytes: 924_788,
    entities: 185,
  },
  {
    id: 'microsoft-names',
    title: { en: 'Microsoft: threat actor names', ja: 'Microsoft：脅威アクターの名称' },
    holds: {
      en: 'Microsoft’s names of actors (Midnight Blizzard) with those of other vendors, origin and motive.',
      ja: 'Microsoft によるアクター名（Midnight Blizzard など）と他社の名称、拠点国、動機。',
    },
    kind: 'url',
    format: 'microsoft-names',
    config: {
      url: 'https://raw.githubusercontent.com/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json',
    },
    role: 'actors',
    bytes: 21_851,
    entities: 166,
    licence: { title: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    home: 'https://github.com/microsoft/mstic',
  },
  {
    ...MISP,
    id: 'misp-ransomware',
    title: { en: 'MISP galaxy: ransomware', ja: 'MISP galaxy：ランサムウェア' },
    holds: {
      en: 'Ransomware families with other names, contacts and leak sites as they were reported.',
      ja: 'ランサムウェアのファミリー。別名のほか、報告された連絡先やリークサイト。',
    },
    config: { url: `${GALAXY}ransomware.json` },
    role: 'competitors',
    bytes: 1_922_019,
    entities: 2_131,
  },
  {
    ...MISP,
    id: 'misp-tool',
    title: { en: 'MISP galaxy: tools', ja: 'MISP galaxy：ツール' },
    holds: {
      en: 'Tools that actors use, with other names.',
      ja: 'アクターが使うツールとその別名。',
    },
    config: { url: `${GALAXY}tool.json` },
    role: 'competitors',
    bytes: 464_412,
    entities: 608,
  },
  {
    ...MISP,
    id: 'misp-malpedia',
    title: { en: 'MISP galaxy: malware (Malpedia)', ja: 'MISP galaxy：マルウェア（Malpedia）' },
    holds: {
      en: 'Malware families of Malpedia with other names.',
      ja: 'Malpedia のマルウェアファミリーとその別名。',
    },
    config: { url: `${GALAXY}malpedia.json` },
    role: 'competitors',
    bytes: 3_825_941,
    entities: 3_683,
  },
  {
    ...ATTACK,
    id: 'misp-mitre-malware',
    title: { en: 'MITRE ATT&CK: malware', ja: 'MITRE ATT&CK：マルウェア' },
    holds: {
      en: 'Malware of ATT&CK with its ids (S0154) and other names; through the MISP galaxy.',
      ja: 'ATT&CK のマルウェア。ID（S0154 など）と別名。MISP galaxy 経由です。',
    },
    config: { url: `${GALAXY}mitre-malware.json` },
    role: 'competitors',
  },
  {
    ...ATTACK,
    id: 'misp-mitre-tool',
    title: { en: 'MITRE ATT&CK: tools', ja: 'MITRE ATT&CK：ツール' },
    holds: {
      en: 'Tools of ATT&CK with their ids (S0002) and other names; through the MISP galaxy.',
      ja: 'ATT&CK のツール。ID（S0002 など）と別名。MISP galaxy 経由です。',
    },
    config: { url: `${GALAXY}mitre-tool.json` },
    role: 'competitors',
  },
];
