// Who the forms of a lexicon stand for, while it is compiled.
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { Growing } from './growing-array.ts';
import { inSteps } from './sliced-work.ts';
import type { Sections } from './layout.ts';
import type { LexiconEntity } from './types.ts';

export class PostingList {
  readonly pks: number[] = [];
  private readonly kinds = new Growing();
  private readonly tlps = new Growing();
  private readonly forms = new Growing();
  private readonly entities = new Growing();
  private readonly names = new Growing();

  get length(): number {
    return this.forms.length;
  }

  addEntity({ pk, kind, tlp }: LexiconEntity): void {
    this.pks.push(pk);
    this.kinds.push(ENTITY_KINDS.indexOf(kind));
    this.tlps.push(TLP_LEVELS.indexOf(tlp));
  }

  /** `form` is the name number `name` of the entity that was added last. */
  add(form: number, name: number): void {
    this.forms.push(form);
    this.entities.push(this.pks.length - 1);
    this.names.push(name);
  }

  /** Fills the sections, postings in order of their forms. */
  *write(sections: Sections): Generator<void, void> {
    sections.pks.set(this.pks);
    sections.kinds.set(this.kinds.view());
    sections.tlps.set(this.tlps.view());
    const places = this.starts(sections.postingEnds);
    yield;
    yield* inSteps(this.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const form = this.forms.at(i);
        const place = places[form] ?? 0;
        places[form] = place + 1;
        sections.postingEntities[place] = this.entities.at(i);
        sections.postingNames[place] = this.names.at(i);
      }
    });
  }

  /** Writes where each form's postings end; returns where they start. */
  private starts(ends: Uint32Array): Uint32Array {
    for (const form of this.forms.view()) ends[form] = (ends[form] ?? 0) + 1;
    const starts = new Uint32Array(ends.length);
    for (let form = 0, sum = 0; form < ends.length; form++) {
      starts[form] = sum;
      sum += ends[form] ?? 0;
      ends[form] = sum;
    }
    return starts;
  }
}
