// Ways to find actor mentions, from none of the rules to all of them.
import { isActor } from '../../intel/kinds.ts';
import { DocumentContext } from '../../match/document-context.ts';
import { findInDocument } from '../../match/document.ts';
import { RULING_SIZE } from '../../match/types.ts';
import { findMentions } from '../../match/find.ts';
import { RULE_NAMES, type RuleName } from '../../match/rules/index.ts';
import { isMention, WHYS } from '../../match/why.ts';
import { externalIdsOf, type Intel } from '../intel-files.ts';
import type { Hit } from './score.ts';

export interface NamedFinder {
  name: string;
  intel: Intel;
  find: (text: string) => Hit[];
}

function hitOf(intel: Intel, text: string, start: number, end: number, form: number): Hit | undefined {
  const actors = intel.lexicon.postings(form).filter(({ kind }) => isActor(kind));
  if (actors.length === 0) return undefined;
  const ids = actors.flatMap(({ pk }) => intel.entities.slice(pk, pk + 1).flatMap(externalIdsOf));
  return { start, end, text: text.slice(start, end), ids };
}

const SOFTWARE = WHYS.indexOf('software');

/** All spelling rules, and those of the others that are named. */
export function findWith(intel: Intel, rules: ReadonlySet<RuleName>): (text: string) => Hit[] {
  return (text) => {
    const context = new DocumentContext(intel.lexicon.version);
    const found = findInDocument(intel.lexicon, text, context, { isOn: (rule) => rules.has(rule) });
    const hits: Hit[] = [];
    for (let at = 0; at < found.length; at += RULING_SIZE) {
      const [start = 0, end = 0, form = 0, why = 0] = found.slice(at, at + RULING_SIZE);
      const hit = isMention(why) && why !== SOFTWARE && hitOf(intel, text, start, end, form);
      if (hit) hits.push(hit);
    }
    return hits;
  };
}

/** One finder per line of the table; each has a rule more than the one before. */
export function* findersOf(actorsOnly: Intel, all: Intel): Generator<NamedFinder> {
  const none = new Set<RuleName>();
  yield { name: 'names as they are spelt', intel: actorsOnly, find: findWith(actorsOnly, none) };
  yield { name: '+ competitors', intel: all, find: findWith(all, none) };
  const on = new Set<RuleName>();
  for (const rule of RULE_NAMES) {
    on.add(rule);
    yield { name: `+ ${rule}`, intel: all, find: findWith(all, new Set(on)) };
  }
}

export const spellingsIn = (intel: Intel, text: string): number[] => findMentions(intel.lexicon, text);
