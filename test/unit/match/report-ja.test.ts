// A Japanese vendor report, word for word: what is marked in it and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { found, lexiconOf } from './finding.ts';

const REPORT = '../shared/data/pages/durov-arrest-report-ja.txt';

const ACTORS = [
  ...[
    'StucxTeam',
    'STUCX Team',
    "People's Cyber Army of Russia",
    "People's Cyber Army",
    'UserSec',
    'CyberDragon',
    'OverFlame',
  ],
  ...['RipperSec', 'CGPLLNET', 'Killnet', 'Deanon Club', 'LAPSUS$', 'EvilWeb'],
];
const TAGS = ['#FreeDurov', '#FreePavel'];

describe.skipIf(!existsSync(REPORT))(`the report (skipped where ${REPORT} is absent)`, () => {
  const text = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';

  test('mentions actors 22 times and hashtags 6 times', () => {
    const mentions = found(lexiconOf([...ACTORS, ...TAGS]), text);
    const tags = mentions.filter((mention) => mention.startsWith('#'));
    expect({ actors: mentions.length - tags.length, tags: tags.length }).toEqual({ actors: 22, tags: 6 });
  });
});
