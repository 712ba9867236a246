// The identifiers of a lexicon while it is compiled: their forms have no prefixes, and are found by one token each.
import { EXACT_CASE, IDENTIFIER } from '../case-rule.ts';
import type { FormList } from '../form-list.ts';
import type { Sections } from '../layout.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import type { Identifier } from './identify.ts';

interface Anchored extends Anchor {
  text: string;
  form: number;
}

export class IdentifierList {
  private readonly forms: FormList;
  private readonly known = new Map<string, number>();
  private readonly anchored: Anchored[] = [];

  constructor(forms: FormList) {
    this.forms = forms;
  }

  get length(): number {
    return this.anchored.length;
  }

  /** The number of its form; undefined for one that can't be found. */
  intern({ text, from, isCaseSensitive }: Identifier): number | undefined {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const anchor = anchorOf(text, from);
    if (anchor === undefined) return undefined;
    const form = this.forms.addIdentifier(text, anchor.hash, IDENTIFIER | (isCaseSensitive ? EXACT_CASE : 0));
    this.known.set(text, form);
    this.anchored.push({ ...anchor, text, form });
    return form;
  }

  /** Those of a told platform stand before those of none: `~` comes last. */
  write(sections: Sections): void {
    this.anchored.sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1));
    sections.anchorHashes.set(this.anchored.map(({ hash }) => hash));
    sections.anchorForms.set(this.anchored.map(({ form }) => form));
    sections.anchorOffsets.set(this.anchored.map(({ at }) => at));
  }
}
