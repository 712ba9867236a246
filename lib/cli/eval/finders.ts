// Ways to find names, from none of the rules to all of them.
import { isActor, markClassOf } from '../../intel/kinds.ts';
import { DocumentContext } from '../../match/document-context.ts';
import { findInDocument } from '../../match/document.ts';
import { RULING_SIZE } from '../../match/types.ts';
import { findMentions } from '../../match/find.ts';
import { RULE_NAMES, type RuleName } from '../../match/rules/index.ts';
import { isMention, type Why, WHYS } from '../../match/why.ts';
import { externalIdsOf, type Intel } from '../intel-files.ts';
import type { Hit } from './score.ts';

export interface NamedFinder {
  name: string;
  intel: Intel;
  rules: ReadonlySet<RuleName>;
}

/** A place that was found, let in or not. */
interface Place {
  start: number;
  end: number;
  form: number;
  why: Why;
}

function placesIn({ intel, rules }: NamedFinder, text: string): Place[] {
  const context = new DocumentContext(intel.lexicon.version);
  const found = findInDocument(intel.lexicon, text, context, { isOn: (rule) => rules.has(rule) });
  const places: Place[] = [];
  for (let at = 0; at < found.length; at += RULING_SIZE) {
    const [start = 0, end = 0, form = 0, code = 0] = found.slice(at, at + RULING_SIZE);
    places.push({ start, end, form, why: WHYS[code] ?? 'name' });
  }
  return places;
}

/** Also those that the rules keep out; where the software of a name is meant, it is no actor's. */
export function actorPlaces(finder: NamedFinder, text: string): Hit[] {
  const { lexicon, entities } = finder.intel;
  return placesIn(finder, text).flatMap(({ start, end, form, why }) => {
    const actors = lexicon.postings(form).filter(({ kind }) => isActor(kind));
    if (actors.length === 0) return [];
    const ids = actors.flatMap(({ pk }) => entities.slice(pk, pk + 1).flatMap(externalIdsOf));
    const isIn = isMention(WHYS.indexOf(why)) && why !== 'software';
    return [{ start, end, text: text.slice(start, end), ids, why, isIn }];
  });
}

/** Texts of mentions of a kind that is painted by default. */
export function paintedTexts(finder: NamedFinder, text: string): string[] {
  const isPainted = ({ form, why }: Place): boolean =>
    isMention(WHYS.indexOf(why)) &&
    why !== 'software' &&
    finder.intel.lexicon.postings(form).some(({ kind }) => markClassOf(kind) !== 'other');
  return placesIn(finder, text)
    .filter(isPainted)
    .map(({ start, end }) => text.slice(start, end));
}

/** One finder per line of the table; each has a rule more than the one before. */
export function* findersOf(actorsOnly: Intel, all: Intel): Generator<NamedFinder> {
  const none = new Set<RuleName>();
  yield { name: 'names as they are spelt', intel: actorsOnly, rules: none };
  yield { name: '+ competitors', intel: all, rules: none };
  const on = new Set<RuleName>();
  for (const rule of RULE_NAMES) {
    on.add(rule);
    yield { name: `+ ${rule}`, intel: all, rules: new Set(on) };
  }
}

export const spellingsIn = (intel: Intel, text: string): number[] => findMentions(intel.lexicon, text);
