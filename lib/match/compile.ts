// Names → lexicon. The work is a generator that stops often, so that the same code runs in one go or in slices.
import { isActor } from '../intel/kinds.ts';
import { ANY, caseRuleOf, NOT_LOWER } from './case-rule.ts';
import { filterOf } from './filter.ts';
import { FormList } from './form-list.ts';
import { IdentifierList } from './identifiers/identifier-list.ts';
import { identifiersOf, type Identifier } from './identifiers/identify.ts';
import { allocate, seal } from './layout.ts';
import { isEverydayWord, isMatchable, joinedWords, partedWords, spellings } from './name-forms.ts';
import { PostingList } from './posting-list.ts';
import type { LexiconEntity, LexiconName } from './types.ts';
import { type Variant, variantsOf } from './variants.ts';

const SLICE_MS = 6;
const NAMES_PER_STEP = 64;
/** Postings count names in 16 bits. */
const MAX_NAMES_PER_ENTITY = 65_536;

class Compiler {
  private readonly forms = new FormList();
  private readonly identifiers = new IdentifierList(this.forms);
  private readonly postings = new PostingList();
  private isActor = false;
  private taken = 0;
  private leftOut = 0;

  *addEntity(entity: LexiconEntity): Generator<void, void> {
    this.postings.addEntity(entity);
    this.isActor = isActor(entity.kind);
    for (const [index, name] of entity.names.entries()) {
      if (index < MAX_NAMES_PER_ENTITY && this.addName(name, index)) this.taken++;
      else this.leftOut++;
      if ((this.taken + this.leftOut) % NAMES_PER_STEP > 0) continue;
      yield;
      if (this.forms.prefixes.isCrowded) yield* this.forms.prefixes.grow();
    }
  }

  private addName(name: LexiconName, index: number): boolean {
    if (isEverydayWord(name)) return false;
    const identifiers = identifiersOf(name);
    if (identifiers.length > 0) return this.addIdentifiers(identifiers, index);
    return variantsOf(name)
      .map((variant) => this.addVariant(variant, index))
      .includes(true);
  }

  private addIdentifiers(identifiers: readonly Identifier[], index: number): boolean {
    for (const each of identifiers) this.postings.add(this.identifiers.intern(each), index);
    return true;
  }

  private addVariant({ text, isDerived }: Variant, index: number): boolean {
    const folded = this.forms.fold(text);
    if (folded === undefined || !isMatchable(text, folded)) return false;
    for (const symbols of spellings(folded.symbols))
      this.addForm(symbols, caseRuleOf(text), isDerived, index);
    if (this.isActor) this.addOtherWriting(text, folded.symbols, isDerived, index);
    return true;
  }

  /** In one word where the name has two, and the other way round. */
  private addOtherWriting(text: string, symbols: string, isDerived: boolean, index: number): void {
    const joined = joinedWords(symbols);
    if (joined !== undefined) {
      this.addForm(joined.hyphenated, NOT_LOWER, isDerived, index);
      this.addForm(joined.hashtag, ANY, true, index);
    }
    const parted = partedWords(text);
    if (parted !== undefined) this.addForm(parted, NOT_LOWER, true, index);
  }

  private addForm(symbols: string, caseRule: number, isDerived: boolean, index: number): void {
    const form = this.forms.intern(symbols, caseRule, isDerived);
    if (this.isActor) this.forms.allowPlural(form, symbols);
    this.postings.add(form, index);
  }

  *finish(version: number): Generator<void, ArrayBuffer> {
    const { forms, identifiers, postings } = this;
    identifiers.settle();
    yield;
    const filter = yield* filterOf(forms.firsts.view());
    const starts = yield* filterOf(forms.starts.view());
    const sizes = {
      slots: forms.prefixes.slots,
      filterWords: filter.length,
      startWords: starts.length,
      symbols: forms.symbols,
      forms: forms.count,
      postings: postings.length,
      entities: postings.pks.length,
      anchors: identifiers.length,
      names: this.taken,
      leftOut: this.leftOut,
    };
    const { buffer, sections } = allocate(sizes, version);
    sections.filter.set(filter);
    sections.starts.set(starts);
    forms.write(sections);
    identifiers.write(sections);
    yield;
    yield* postings.write(sections);
    yield* seal(buffer);
    return buffer;
  }
}

function* compileSteps(entities: Iterable<LexiconEntity>, version: number): Generator<void, ArrayBuffer> {
  const compiler = new Compiler();
  for (const entity of entities) yield* compiler.addEntity(entity);
  return yield* compiler.finish(version);
}

/** Compiles in one go: for Node and tests. `version` is what `Lexicon.version` will say. */
export function compileLexicon(entities: Iterable<LexiconEntity>, version: number): ArrayBuffer {
  const steps = compileSteps(entities, version);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Compiles in slices of at most 8 ms; `pause` is called between them.
 * @throws the signal's reason once it is aborted.
 */
export async function compileSliced(
  entities: Iterable<LexiconEntity>,
  version: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<ArrayBuffer> {
  const steps = compileSteps(entities, version);
  let started = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < SLICE_MS) continue;
    await pause();
    started = performance.now();
  }
}
