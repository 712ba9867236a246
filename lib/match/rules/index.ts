// The rules on a name that was found by its spelling, in their order: the first that says something decides. None needs more
// than the line that the name stands in; what other places of the document say comes after them (see document.ts).
import { AMBIGUOUS, NUMBERED, ORDINARY, PHRASE, PROPER, SHORT } from '../traits.ts';
import type { Why } from '../why.ts';
import {
  isInLongerName,
  isInShortTitle,
  isOfCompanyOrPerson,
  isPlainWord,
  isOwnedInTitle,
  isWordOfTitle,
} from './longer-name.ts';
import {
  hasActorWord,
  hasContextWord,
  hasGroupWord,
  hasTagBeside,
  hasTradeWord,
  isBeforeOtherThing,
  isCommonNoun,
  isDoing,
  isMalwareHere,
  isSoftwareHere,
  isVictim,
} from './neighbours.ts';
import type { Place } from './name-place.ts';
import {
  isFirstOfSentence,
  isFirstWord,
  isLooseNumbered,
  isLowerNumbered,
  isSpeltAsName,
  isSpeltAsWord,
  isVersion,
} from './spelling.ts';
import { isAmongCapitals, isQuoted, isWrittenAsName } from './written-as-name.ts';

/** Undefined: no opinion. */
type Rule = (place: Place) => Why | undefined;

/** Lazarus is no ordinary word: less is needed to know that the actor is meant. */
const isNoWord = ({ name }: Place): boolean => (name.traits & (ORDINARY | SHORT)) === 0;

const isWord = ({ name }: Place): boolean => (name.traits & ORDINARY) !== 0;

const isAmbiguous = ({ name }: Place): boolean => (name.traits & AMBIGUOUS) !== 0;

/**
 * Names as a rule, but not wherever they are written so: phrases in a title or with an article ("a Sea Turtle is"), and words with
 * a number behind a space.
 */
const isDoubtful = (place: Place): boolean =>
  ((place.name.traits & PHRASE) !== 0 && (isWordOfTitle(place) || isCommonNoun(place))) ||
  ((place.name.traits & NUMBERED) !== 0 && isLooseNumbered(place));

/** "Akira Tanaka", but not in the title of a report. */
const isWordOfLongerName = (place: Place): boolean =>
  isPlainWord(place.text, place.start, place.end) &&
  isInLongerName(place) &&
  !(isInShortTitle(place) && hasTradeWord(place));

const isOnlyFirstWord = (place: Place): boolean =>
  isFirstWord(place.text, place.start, place.end, place.name.caseRule) &&
  !hasContextWord(place) &&
  !hasTradeWord(place) &&
  !hasGroupWord(place);

const isInLowerCase = (place: Place): boolean =>
  ((place.name.traits & (PHRASE | ORDINARY | PROPER)) !== 0 && !isWrittenAsName(place)) ||
  ((place.name.traits & NUMBERED) !== 0 && isLowerNumbered(place));

/** Where people write capitals, "the sea turtle" is never Sea Turtle; in a chat without any it takes more to know. */
function whyLowerCase(place: Place): Why {
  const isSure =
    (place.name.traits & NUMBERED) !== 0 ? isVersion(place) : isAmongCapitals(place) && !isQuoted(place);
  if (isSure) return 'lower-case';
  return hasGroupWord(place) ? 'group-word' : 'ordinary';
}

const LINE_RULES = [
  [
    'software',
    (place) =>
      isSoftwareHere(place) || (isAmbiguous(place) && isMalwareHere(place)) ? 'software' : undefined,
  ],
  ['lower-case', (place) => (isInLowerCase(place) ? whyLowerCase(place) : undefined)],
  ['spelling', (place) => (isAmbiguous(place) && isSpeltAsName(place) ? 'spelling' : undefined)],
  ['group-word', (place) => (isAmbiguous(place) && hasGroupWord(place) ? 'group-word' : undefined)],
  [
    'longer-name',
    (place) =>
      ((place.name.traits & (ORDINARY | PROPER | PHRASE)) !== 0 && isOfCompanyOrPerson(place)) ||
      ((place.name.traits & (ORDINARY | PROPER)) !== 0 && (isInLongerName(place) || isOwnedInTitle(place))) ||
      ((place.name.traits & NUMBERED) !== 0 && isVersion(place))
        ? 'longer-name'
        : undefined,
  ],
  [
    'context',
    (place) => {
      if (!isAmbiguous(place) && !isDoubtful(place)) return undefined;
      if (isWord(place) && isBeforeOtherThing(place)) return 'ordinary';
      const isTold =
        hasContextWord(place) || (isNoWord(place) && (hasTradeWord(place) || hasTagBeside(place)));
      // "Silence follows the cyberattack": a capital that any word would have there takes a deed
      if (isTold && (!isWord(place) || !isFirstOfSentence(place) || hasActorWord(place)))
        return isVictim(place) ? 'ordinary' : 'context';
      return isAmbiguous(place) ? undefined : 'ordinary';
    },
  ],
  [
    'deed',
    (place) =>
      isAmbiguous(place) && !isSpeltAsWord(place) && isDoing(place) && !isVictim(place) ? 'deed' : undefined,
  ],
  [
    'plain-word',
    (place) =>
      place.name.traits === 0 && (isWordOfLongerName(place) || isOnlyFirstWord(place))
        ? 'ordinary'
        : undefined,
  ],
] as const satisfies readonly (readonly [string, Rule])[];

type LineRule = (typeof LINE_RULES)[number][0];

/** After the line's rules, those that look at several names (see document.ts). */
export const RULE_NAMES = [...LINE_RULES.map(([name]): LineRule => name), 'company', 'definition'] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** What the line says of a place; 'ordinary' where it says nothing of an ambiguous name. */
export function verdictOf(place: Place, isOn: (rule: RuleName) => boolean): Why {
  for (const [name, rule] of LINE_RULES) {
    const why = isOn(name) ? rule(place) : undefined;
    if (why !== undefined) return why;
  }
  return isOn('context') && isAmbiguous(place) ? 'ordinary' : 'name';
}
