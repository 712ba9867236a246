// A compiled lexicon, read in place.
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { IDENTIFIER } from './case-rule.ts';
import { openSections, type LexiconSizes, type Sections } from './layout.ts';
import { profileOf } from './profiles.ts';
import { textOf } from './symbols.ts';
import type { Posting } from './types.ts';

const AT = 0x40;
const TILDE = 0x7e;

export { LexiconError } from './layout.ts';

const NONE: readonly number[] = [];

export class Lexicon {
  readonly version: number;
  readonly sections: Sections;
  private readonly sizes: LexiconSizes;
  private readonly reaches = new Map<number, number>();
  /** 0 where none was asked for. */
  private readonly profiles: Int32Array;
  private ambiguous: (number[] | undefined)[] | undefined;

  constructor(buffer: ArrayBuffer) {
    const { sizes, version, sections } = openSections(buffer);
    this.sizes = sizes;
    this.version = version;
    this.sections = sections;
    this.profiles = new Int32Array(sizes.forms);
  }

  get formCount(): number {
    return this.sizes.forms;
  }

  get entityCount(): number {
    return this.sizes.entities;
  }

  /** Names that were taken. */
  get nameCount(): number {
    return this.sizes.names;
  }

  /** Names that can't be matched: bare signs, single letters, more than eight words. */
  get leftOut(): number {
    return this.sizes.leftOut;
  }

  /** Who a form stands for; empty for a number that is no form. */
  postings(form: number): Posting[] {
    const { postingEnds } = this.sections;
    const found: Posting[] = [];
    for (let i = form === 0 ? 0 : (postingEnds[form - 1] ?? 0); i < (postingEnds[form] ?? 0); i++)
      found.push(this.posting(i));
    return found;
  }

  /** Calls back with the number of each entity that a form stands for; one may come twice. */
  forEachEntity(form: number, visit: (entity: number) => void): void {
    const { postingEnds, postingEntities } = this.sections;
    const end = postingEnds[form] ?? 0;
    for (let at = form === 0 ? 0 : (postingEnds[form - 1] ?? 0); at < end; at++)
      visit(postingEntities[at] ?? 0);
  }

  /** Which kinds a form stands for: bit i for ENTITY_KINDS[i]. */
  kindsOf(form: number): number {
    let kinds = 0;
    this.forEachEntity(form, (entity) => (kinds |= 1 << (this.sections.kinds[entity] ?? 0)));
    return kinds;
  }

  /** What the rules ask of a form first: see profiles.ts. */
  profileOf(form: number): number {
    const known = this.profiles[form] ?? 0;
    return known === 0 ? (this.profiles[form] = profileOf(this, form)) : known;
  }

  /** The forms with traits that stand for an entity: what another name of it may unlock. */
  ambiguousForms(entity: number): readonly number[] {
    this.ambiguous ??= this.findAmbiguous();
    return this.ambiguous[entity] ?? NONE;
  }

  /** Which kinds those stand for. Kept: one entity may have very many names, and each of them asks. */
  reachOf(entity: number): number {
    let reach = this.reaches.get(entity);
    if (reach === undefined) {
      reach = this.ambiguousForms(entity).reduce((kinds, form) => kinds | this.kindsOf(form), 0);
      this.reaches.set(entity, reach);
    }
    return reach;
  }

  /** Whether a form is a contact, a handle or the like: compared character by character, it has no rules of words. */
  isIdentifier(form: number): boolean {
    return ((this.sections.caseRules[form] ?? 0) & IDENTIFIER) !== 0;
  }

  /** Whether a form is a handle, and nothing tells its platform. */
  isUnplaced(form: number): boolean {
    const { pool, poolEnds } = this.sections;
    const first = pool[form === 0 ? 0 : (poolEnds[form - 1] ?? 0)];
    return first === AT || (first === TILDE && this.isIdentifier(form));
  }

  private findAmbiguous(): (number[] | undefined)[] {
    const found: (number[] | undefined)[] = Array.from({ length: this.sizes.entities });
    this.sections.traits.forEach((traits, form) => {
      if (traits === 0) return;
      this.forEachEntity(form, (entity) => {
        const forms = found[entity];
        if (forms === undefined) found[entity] = [form];
        else if (forms.at(-1) !== form) forms.push(form);
      });
    });
    return found;
  }

  private posting(at: number): Posting {
    const { postingEntities, postingNames, pks, kinds, tlps } = this.sections;
    const entity = postingEntities[at] ?? 0;
    return {
      pk: pks[entity] ?? 0,
      kind: ENTITY_KINDS[kinds[entity] ?? 0] ?? 'report',
      tlp: TLP_LEVELS[tlps[entity] ?? 0] ?? 'RED',
      name: postingNames[at] ?? 0,
    };
  }

  /** The folded string of a form. */
  formText(form: number): string {
    const { pool, poolEnds } = this.sections;
    return textOf(pool, form === 0 ? 0 : (poolEnds[form - 1] ?? 0), poolEnds[form] ?? 0);
  }
}

/** @throws LexiconError where the buffer is not a whole lexicon of this format: compile it anew. */
export const openLexicon = (buffer: ArrayBuffer): Lexicon => new Lexicon(buffer);
