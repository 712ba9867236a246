// The identifiers of a lexicon while it is compiled: their forms have no prefixes, and are found by one token each.
import { EXACT_CASE, IDENTIFIER } from '../case-rule.ts';
import type { FormList } from '../form-list.ts';
import type { Sections } from '../layout.ts';
import { Anchors, type Anchor } from './anchor.ts';
import type { Identifier } from './identify.ts';

interface Interned {
  text: string;
  from: number;
  form: number;
}

export class IdentifierList {
  private readonly forms: FormList;
  private readonly known = new Map<string, Interned>();
  private readonly anchors = new Anchors();
  private anchored: (Interned & Anchor)[] = [];

  constructor(forms: FormList) {
    this.forms = forms;
  }

  get length(): number {
    return this.anchored.length;
  }

  /** The number of its form. */
  intern({ text, from, isCaseSensitive }: Identifier): number {
    const known = this.known.get(text);
    if (known !== undefined) return known.form;
    const form = this.forms.addIdentifier(text, IDENTIFIER | (isCaseSensitive ? EXACT_CASE : 0));
    this.known.set(text, { text, from, form });
    this.anchors.count(text, from);
    return form;
  }

  /** Once all are known: gives each the token that it is found by. Those of a told platform stand before those of none: `~` comes last. */
  settle(): void {
    this.anchored = [...this.known.values()]
      .flatMap((each) => {
        const anchor = this.anchors.choose(each.text, each.from);
        return anchor === undefined ? [] : [{ ...each, ...anchor }];
      })
      .sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1));
    for (const { hash } of this.anchored) this.forms.anchor(hash);
  }

  write(sections: Sections): void {
    sections.anchorHashes.set(this.anchored.map(({ hash }) => hash));
    sections.anchorForms.set(this.anchored.map(({ form }) => form));
    sections.anchorOffsets.set(this.anchored.map(({ at }) => at));
  }
}
