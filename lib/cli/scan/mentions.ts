// The mentions of one document, as they are written out.
import type { Entity } from '../../intel/entity.ts';
import { ENTITY_KINDS, type EntityKind } from '../../intel/kinds.ts';
import { DocumentContext } from '../../match/document-context.ts';
import { findInDocument } from '../../match/document.ts';
import { meantBy } from '../../match/who-is-meant.ts';
import { RULING_SIZE } from '../../match/types.ts';
import { isMention, type Why, WHYS } from '../../match/why.ts';
import { externalIdsOf, type Intel } from '../intel-files.ts';

export interface ScannedEntity {
  id: string;
  name: string;
  kind: EntityKind;
  externalIds: string[];
}

/** Offsets are UTF-16; `kind` is that of the entity that a reader means first. */
export interface ScannedMention {
  start: number;
  end: number;
  text: string;
  kind: EntityKind;
  why: Why;
  entities: ScannedEntity[];
}

const rank = ({ kind }: { kind: EntityKind }): number => ENTITY_KINDS.indexOf(kind);

const told = (entity: Entity): ScannedEntity => ({
  id: entity.id,
  name: entity.name,
  kind: entity.kind,
  externalIds: externalIdsOf(entity),
});

/** Each entity that is meant once, actors first. Two files may hold one: ATT&CK for enterprises and for industry. */
function entitiesOf({ lexicon, entities }: Intel, form: number, why: Why): ScannedEntity[] {
  const meant = new Map<string, Entity>();
  for (const { pk } of meantBy(lexicon, form, why)) {
    const entity = entities[pk];
    if (entity !== undefined && !meant.has(entity.id)) meant.set(entity.id, entity);
  }
  return [...meant.values()].map(told).toSorted((a, b) => rank(a) - rank(b));
}

export function scanText(intel: Intel, text: string, weak: boolean): ScannedMention[] {
  const rulings = findInDocument(intel.lexicon, text, new DocumentContext(intel.lexicon.version), { weak });
  const mentions: ScannedMention[] = [];
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    const [start = 0, end = 0, form = 0, code = 0] = rulings.slice(at, at + RULING_SIZE);
    const why = WHYS[code];
    if (why === undefined || !isMention(code)) continue;
    const entities = entitiesOf(intel, form, why);
    const kind = entities[0]?.kind;
    if (kind !== undefined) mentions.push({ start, end, text: text.slice(start, end), kind, why, entities });
  }
  return mentions;
}
