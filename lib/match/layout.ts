// How a lexicon lies in its ArrayBuffer: a header of 32-bit words, then the sections, each aligned to 8 bytes.
//
//   table     3 words per slot: hash of a prefix, form + 1 that ends there (0: none; the sign bit: it anchors identifiers), mask of
//             the symbols that may follow
//   filter    two bits per hash of a first token: see filter.ts
//   starts    the same per hash of two first tokens, and of one that is a name
//   pool      the symbols of all forms, one after the other; poolEnds says where each ends
//   sameHash  per form: another form + 1 with the same hash, else 0
//   caseRules per form: see case-rule.ts
//   traits    per form: see traits.ts
//   postingEnds, postingEntities, postingNames   who the forms stand for
//   anchorHashes, anchorForms, anchorOffsets   identifiers (see identifiers/) by the hash of the token that they are found by, in
//             its order: their form, and where the token starts in its text
//   pks, kinds, tlps   per entity
import { inSteps } from './sliced-work.ts';
import { TABLE_ID } from './table/unpack.ts';

const MAGIC = 0x4d4e5942; // "BYNM"
/** Goes up when what follows changes, what a name folds to, or which names are left out. */
const FORMAT = 8;
const HEADER_BYTES = 64;

/** Why a buffer is no lexicon that can be used here. It is to be compiled anew. */
export class LexiconError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'LexiconError';
  }
}

export interface LexiconSizes {
  slots: number;
  filterWords: number;
  startWords: number;
  symbols: number;
  forms: number;
  postings: number;
  entities: number;
  anchors: number;
  /** Names that were taken, and names that can't be matched. */
  names: number;
  leftOut: number;
}

const SIZE_NAMES = [
  'slots',
  'filterWords',
  'startWords',
  'symbols',
  'forms',
  'postings',
  'entities',
  'anchors',
  'names',
  'leftOut',
] as const satisfies readonly (keyof LexiconSizes)[];

export interface Sections {
  table: Int32Array<ArrayBuffer>;
  filter: Int32Array<ArrayBuffer>;
  starts: Int32Array<ArrayBuffer>;
  pool: Uint16Array<ArrayBuffer>;
  poolEnds: Uint32Array<ArrayBuffer>;
  sameHash: Uint32Array<ArrayBuffer>;
  caseRules: Uint16Array<ArrayBuffer>;
  traits: Uint8Array<ArrayBuffer>;
  postingEnds: Uint32Array<ArrayBuffer>;
  postingEntities: Uint32Array<ArrayBuffer>;
  postingNames: Uint16Array<ArrayBuffer>;
  pks: Float64Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  tlps: Uint8Array<ArrayBuffer>;
  anchorHashes: Int32Array<ArrayBuffer>;
  anchorForms: Uint32Array<ArrayBuffer>;
  anchorOffsets: Uint16Array<ArrayBuffer>;
}

/** Hands out the sections in order. */
function sectionsOf(buffer: ArrayBuffer, sizes: LexiconSizes): Sections {
  let offset = HEADER_BYTES;
  const view = <T extends { byteLength: number }>(
    type: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    length: number,
  ): T => {
    const section = new type(buffer, offset, length);
    offset += Math.ceil(section.byteLength / 8) * 8;
    return section;
  };
  return {
    table: view(Int32Array<ArrayBuffer>, sizes.slots * 3),
    filter: view(Int32Array<ArrayBuffer>, sizes.filterWords),
    starts: view(Int32Array<ArrayBuffer>, sizes.startWords),
    pool: view(Uint16Array<ArrayBuffer>, sizes.symbols),
    poolEnds: view(Uint32Array<ArrayBuffer>, sizes.forms),
    sameHash: view(Uint32Array<ArrayBuffer>, sizes.forms),
    caseRules: view(Uint16Array<ArrayBuffer>, sizes.forms),
    traits: view(Uint8Array<ArrayBuffer>, sizes.forms),
    postingEnds: view(Uint32Array<ArrayBuffer>, sizes.forms),
    postingEntities: view(Uint32Array<ArrayBuffer>, sizes.postings),
    postingNames: view(Uint16Array<ArrayBuffer>, sizes.postings),
    pks: view(Float64Array<ArrayBuffer>, sizes.entities),
    kinds: view(Uint8Array<ArrayBuffer>, sizes.entities),
    tlps: view(Uint8Array<ArrayBuffer>, sizes.entities),
    anchorHashes: view(Int32Array<ArrayBuffer>, sizes.anchors),
    anchorForms: view(Uint32Array<ArrayBuffer>, sizes.anchors),
    anchorOffsets: view(Uint16Array<ArrayBuffer>, sizes.anchors),
  };
}

function byteLength(sizes: LexiconSizes): number {
  const { slots, filterWords, startWords, symbols, forms, postings, entities, anchors } = sizes;
  const lengths = [
    slots * 12,
    filterWords * 4,
    startWords * 4,
    symbols * 2,
    forms * 4,
    forms * 4,
    forms * 2,
    forms,
    forms * 4,
  ];
  lengths.push(postings * 4, postings * 2, entities * 8, entities, entities);
  lengths.push(anchors * 4, anchors * 4, anchors * 2);
  return lengths.reduce((sum, length) => sum + Math.ceil(length / 8) * 8, HEADER_BYTES);
}

const WORDS = { magic: 0, format: 1, table: 2, checksum: 3, sizes: 4 };
const VERSION_OFFSET = 56;

/** Goes on with a checksum over some more words. A sum that leaves the 32 bits in between costs Firefox four times as much. */
function addTo(sum: number, words: Int32Array): number {
  for (let i = 0; i < words.length; i++)
    sum = (Math.imul(sum ^ (words[i] ?? 0), 0x01000193) + (sum >>> 15)) | 0;
  return sum;
}

/** Everything behind the checksum's own word. */
const summed = (buffer: ArrayBuffer): Int32Array => new Int32Array(buffer, 4 * WORDS.sizes);

const checksum = (buffer: ArrayBuffer): number => addTo(0, summed(buffer));

/** An empty lexicon of these sizes, its sections to be filled, then `seal`ed. */
export function allocate(sizes: LexiconSizes, version: number): { buffer: ArrayBuffer; sections: Sections } {
  const buffer = new ArrayBuffer(byteLength(sizes));
  const header = new Int32Array(buffer);
  header[WORDS.magic] = MAGIC;
  header[WORDS.format] = FORMAT;
  header[WORDS.table] = TABLE_ID;
  SIZE_NAMES.forEach((name, i) => (header[WORDS.sizes + i] = sizes[name]));
  new Float64Array(buffer)[VERSION_OFFSET / 8] = version;
  return { buffer, sections: sectionsOf(buffer, sizes) };
}

export function* seal(buffer: ArrayBuffer): Generator<void, void> {
  const words = summed(buffer);
  let sum = 0;
  yield* inSteps(words.length, (from, to) => (sum = addTo(sum, words.subarray(from, to))));
  new Int32Array(buffer)[WORDS.checksum] = sum;
}

function check(header: Int32Array): void {
  if (header[WORDS.magic] !== MAGIC) throw new LexiconError('not a lexicon');
  if (header[WORDS.format] !== FORMAT) throw new LexiconError('a lexicon of another format');
  if (header[WORDS.table] !== TABLE_ID) throw new LexiconError('a lexicon that folds otherwise');
}

/** @throws LexiconError where the buffer is not a whole, unharmed lexicon of this format. */
export function openSections(buffer: ArrayBuffer): {
  sizes: LexiconSizes;
  version: number;
  sections: Sections;
} {
  if (buffer.byteLength < HEADER_BYTES || buffer.byteLength % 8 !== 0)
    throw new LexiconError('not a lexicon');
  const header = new Int32Array(buffer);
  check(header);
  const size = (name: keyof LexiconSizes): number =>
    (header[WORDS.sizes + SIZE_NAMES.indexOf(name)] ?? 0) >>> 0;
  const sizes: LexiconSizes = {
    slots: size('slots'),
    filterWords: size('filterWords'),
    startWords: size('startWords'),
    symbols: size('symbols'),
    forms: size('forms'),
    postings: size('postings'),
    entities: size('entities'),
    anchors: size('anchors'),
    names: size('names'),
    leftOut: size('leftOut'),
  };
  if (byteLength(sizes) !== buffer.byteLength) throw new LexiconError('a lexicon that was cut');
  if (checksum(buffer) !== header[WORDS.checksum]) throw new LexiconError('a lexicon that was changed');
  return {
    sizes,
    version: new Float64Array(buffer)[VERSION_OFFSET / 8] ?? 0,
    sections: sectionsOf(buffer, sizes),
  };
}
