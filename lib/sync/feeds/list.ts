// Plain lists: a name in each line, with its other names behind "=". "#" begins a comment, unless it begins a hashtag.
import type { Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import { markClassOf, type EntityKind } from '../../intel/kinds.ts';
import { isHashtag, isUsableName, MAX_NAME, tidyName } from '../../intel/names.ts';
import type { ListReading } from '../../intel/text-reading.ts';
import type { TextOptions } from './contract.ts';
import { Ledger } from './ledger.ts';
import { NameList } from './name-list.ts';
import { fingerprint } from './remote/fingerprint.ts';
import { inSlices } from './slices.ts';
import { oneBreak } from './text/rows.ts';

export interface ListLine {
  name: string;
  others: string[];
}

/** Behind a name a comment has spaces on both sides: "#1" may belong to it. */
const withoutComment = (line: string): string => {
  const text = line.replace(/\s#\s.*$/s, '').trim();
  const [, head = ''] = /^(\S+)/.exec(text.split('=')[0] ?? '') ?? [];
  return text.startsWith('#') && !isHashtag(head) ? '' : text;
};

/** Undefined for a line that says nothing. A hashtag stands alone, or with other names: "#FreeDurov rally" is a comment. */
export function readLine(line: string): ListLine | undefined {
  const text = withoutComment(line);
  const [, left = text, right = ''] = /^([^=]*[^=\s])\s*=(.*)$/.exec(text) ?? [];
  const name = tidyName(left);
  if (name === '' || (name.startsWith('#') && !isHashtag(name))) return undefined;
  return {
    name,
    others: right
      .split(',')
      .map(tidyName)
      .filter((other) => other !== ''),
  };
}

/** A hashtag is no actor's name, whatever the rest of the list holds. */
const kindOf = (name: string, kind: EntityKind): EntityKind =>
  isHashtag(name) && markClassOf(kind) !== 'campaign' ? 'narrative' : kind;

class NamedThings {
  readonly entities = new Map<string, Entity>();
  readonly ledger = new Ledger();
  readonly #kind: EntityKind;
  readonly #options: TextOptions;
  readonly #prefix: string;

  constructor({ kind }: ListReading, options: TextOptions) {
    this.#kind = kind;
    this.#options = options;
    this.#prefix = `file:${fingerprint(options.source)}:`;
  }

  #make(name: string, kind: EntityKind, id: string): Entity {
    return {
      id,
      kind,
      name,
      names: [],
      producer: this.#options.fallbackTitle,
      motivations: [],
      types: [],
      targets: [],
      references: [],
      tlp: this.#options.defaultTlp,
      links: [id],
    };
  }

  add(raw: string, index: number): void {
    const line = readLine(raw);
    if (line === undefined) return;
    const { name, others } = line;
    const place = `line ${index + 1}`;
    if (name.length > MAX_NAME || !isUsableName(name)) {
      this.ledger.refuse(place, name.length > MAX_NAME ? 'name-too-long' : 'no-name', name);
      return;
    }
    const kind = kindOf(name, this.#kind);
    const id = `${this.#prefix}${kind}:${name.toLowerCase()}`;
    const entity = this.entities.get(id) ?? this.#make(name, kind, id);
    const list = new NameList(place, entity.producer, this.ledger, entity.names);
    for (const each of [name, ...others]) list.add(each);
    this.entities.set(id, entity);
  }
}

export async function readList(text: string, reading: ListReading, options: TextOptions): Promise<Intake> {
  const lines = oneBreak(text).split('\n');
  const things = new NamedThings(reading, options);
  await inSlices(
    lines,
    options,
    (line, index) => things.add(line, index),
    (done) => options.onProgress(done, lines.length),
  );
  const entities = [...things.entities.values()];
  return {
    format: 'list',
    title: options.fallbackTitle,
    reading,
    entities,
    assertions: [],
    counts: things.ledger.counts(entities, []),
    refusals: things.ledger.refusals,
  };
}
