// `npm run eval`: how good the finder is on labelled reports, rule by rule.
import { readFile } from 'node:fs/promises';
import { isActor } from '../intel/kinds.ts';
import { callersFile, fail, readOptions } from './command-line.ts';
import { readCorpus, type LabelledDocument } from './eval/corpus.ts';
import { actorPlaces, findersOf, paintedTexts, spellingsIn, type NamedFinder } from './eval/finders.ts';
import { defaultProse } from './eval/prose.ts';
import { addDocument, emptyScore, type Known, type Score } from './eval/score.ts';
import { speedsOf } from './eval/speed.ts';
import { tableOf, whyTable, worst, type Line } from './eval/table.ts';
import { externalIdsOf, intelOf, readIntel, type Intel } from './intel-files.ts';
import { inRoot } from './root.ts';

const DATA = inRoot('..', 'shared', 'data');
const CLUSTERS = ['threat-actor', 'mitre-intrusion-set', 'tool', 'ransomware'];
const DEFAULT_INTEL = [
  ...CLUSTERS.map((name) => `${DATA}/misp-galaxy/${name}.json`),
  `${DATA}/attack/enterprise-18.1-actors.stix21.json`,
];

const USAGE = `npm run eval -- [options]

  --corpus FILE  labelled reports: JSON lines, described in test/eval/README.md (AnnoCTR, in ../shared/data)
  --intel FILE   as for npm run scan; may be given again (clusters of MISP and ATT&CK, in ../shared/data)
  --prose FILE   text that is not about intel; may be given again (the documentation of packages)
  --no-prose     none
  --help         this text`;

const values = readOptions(USAGE, {
  corpus: { type: 'string', default: `${DATA}/corpora/annoctr-train.jsonl` },
  intel: { type: 'string', multiple: true, default: DEFAULT_INTEL },
  prose: { type: 'string', multiple: true, default: [] },
  'no-prose': { type: 'boolean', default: false },
});

/** Which groups a surface stands for, as the whole of it is an actor's name. */
function knownIn(intel: Intel): Known {
  return (surface) => {
    const found = spellingsIn(intel, surface);
    if (found.length !== 3 || found[0] !== 0 || found[1] !== surface.length) return undefined;
    const actors = intel.lexicon.postings(found[2] ?? -1).filter(({ kind }) => isActor(kind));
    if (actors.length === 0) return undefined;
    return actors.flatMap(({ pk }) => intel.entities.slice(pk, pk + 1).flatMap(externalIdsOf));
  };
}

function scoreOf(finder: NamedFinder, documents: readonly LabelledDocument[], known: Known): Score {
  const labelled = new Set(
    documents.flatMap(({ actors }) => actors.map(({ surface }) => surface.toLowerCase())),
  );
  const score = emptyScore();
  for (const document of documents)
    addDocument(score, document, actorPlaces(finder, document.text), labelled, known);
  return score;
}

async function readProse(): Promise<string[]> {
  if (values['no-prose']) return [];
  if (values.prose.length > 0)
    return Promise.all(values.prose.map((file) => readFile(callersFile(file), 'utf8')));
  try {
    return defaultProse();
  } catch (error) {
    console.error(`Without prose: ${error instanceof Error ? error.message : String(error)}.`);
    return [];
  }
}

async function readAll() {
  const entities = await Promise.all(values.intel.map((file) => readIntel(callersFile(file))));
  const documents = await readCorpus(callersFile(values.corpus));
  return { entities: entities.flat(), documents, prose: await readProse() };
}

const { entities, documents, prose } = await readAll().catch(fail);
const all = intelOf(entities);
const actorsOnly = intelOf(entities.filter(({ kind }) => isActor(kind)));
const words = prose.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

const finders = [...findersOf(actorsOnly, all)];
const speeds = speedsOf(
  finders,
  documents.map(({ text }) => text),
);
let proseHits: string[] = [];
const lines = finders.map((finder, i): Line => {
  proseHits = prose.flatMap((text) => paintedTexts(finder, text));
  const score = scoreOf(finder, documents, knownIn(all));
  return { name: finder.name, score, prose: { hits: proseHits.length, words }, speed: speeds[i] ?? NaN };
});
const last = lines.at(-1)?.score ?? emptyScore();
console.log(tableOf(lines));
console.log(`\nWith all rules:\n\n${whyTable(last)}`);
console.log(`\nWorst false positives: ${worst(last.falsePositives)}`);
console.log(`Worst misses: ${worst(last.misses)}`);
const counts = new Map(
  [...Map.groupBy(proseHits, (text) => text)].map(([text, { length }]) => [text, length]),
);
if (words > 0) console.log(`In ${words} words of prose: ${worst(counts)}`);
