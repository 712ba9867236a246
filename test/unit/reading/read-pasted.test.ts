import { expect, test } from 'vitest';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { HIT_SIZE } from '../../../lib/messages/page.ts';
import { readPasted } from '../../../lib/reading/read-pasted.ts';
import { makeEntity } from '../../make/entity.ts';
import { toLexiconEntities } from '../../make/lexicon.ts';

const lexicon = openLexicon(
  compileLexicon(
    toLexiconEntities([
      makeEntity({ name: 'GlassOtter', names: ['Silence'], tlp: 'AMBER' }),
      makeEntity({ name: 'PaperKit', kind: 'malware' }),
    ]),
    1,
  ),
);

function namesIn(text: string, policy: Parameters<typeof readPasted>[2], isMuted = () => false): string[] {
  const hits = readPasted(lexicon, text, policy, isMuted);
  return Array.from({ length: hits.length / HIT_SIZE }, (_, at) =>
    text.slice(hits[at * HIT_SIZE], hits[at * HIT_SIZE + 1]),
  );
}

test('names of every TLP are found, and what the end of the text tells holds at its beginning', () => {
  const text = 'Silence struck again. GlassOtter, also known as Silence, uses PaperKit.';
  expect(namesIn(text, { paintKinds: [] })).toEqual(['Silence', 'GlassOtter', 'Silence']);
  expect(namesIn(text, { paintKinds: ['malware'] })).toContain('PaperKit');
});

test('an ordinary word stays one, and mutes and the ceiling hold', () => {
  expect(namesIn('Silence, please', { paintKinds: [] })).toEqual([]);
  expect(namesIn('GlassOtter', { paintKinds: [], ceiling: 'GREEN' })).toEqual([]);
  expect(namesIn('GlassOtter', { paintKinds: [] }, () => true)).toEqual([]);
});
