// What says of a name that it is of whom it happened to: a company, a party, a product of that name.
import { LETTER } from '../../intel/letters.ts';
import { words } from './group-words.ts';

const HURT = words(
  'hack(?:s|ed|ing)?|attack(?:s|ed|ing)|breach(?:es|ed|ing)|target(?:s|ed|ing)|hit(?:s|ting)?|strikes?|struck|compromis(?:es?|ed|ing)',
  'infiltrat(?:es?|ed|ing)|phish(?:es|ed|ing)|impersonat(?:es?|ed|ing)|exploit(?:s|ed|ing)?|abus(?:es?|ed|ing)|cripple[sd]?|disrupt(?:s|ed)?',
);
const HARM =
  '(?:cyber[- ]?)?(?:attacks?|hacks?|breach(?:es)?|leaks?|incidents?|vulnerabilit(?:y|ies)|flaws?|assaults?)';
/** "hackers hit the ", "a breach at ", "posing as ". */
export const DONE_TO_BEFORE = new RegExp(
  `(?<!${LETTER})(?:(?:${HURT})|${HARM} (?:on|at|against|in)|(?:leak|theft|steal|stole|stolen|removed|users?|customers|flaws?) (?:of|from)` +
    `|posing as|pretend(?:s|ing|ed)? to be(?: from)?|(?:company|firm|maker|casino|hotel|carmaker|retailer|developer|giant))` +
    `\\s(?:the\\s)?["“'‘(]?$`,
  'i',
);
/** Asked first, of the word right before. */
export const MAY_BE_DONE_TO = new RegExp(
  `^(?:${HURT}|on|at|against|in|of|from|as|be|the|company|firm|maker|casino|hotel|carmaker|retailer|developer|giant)$`,
  'i',
);

const BE = '(?:was|were|is|are|been|being|gets?|got|has been|have been|had been|be)';
const HURT_SO = words(
  'hacked|attacked|breached|hit|targeted|compromised|phished|infiltrated|struck|affected|disrupted|exploited|suspended|sued|fined',
);
const BELONGINGS = words(
  '(?:data )?breach(?:es)?|data leaks?|customers?|users?|employees|clients|dealers?|browsers?|hotel|casino|satellites?|phones?|shares',
  'phishing (?:scams?|texts?)|vulnerabilit(?:y|ies)|flaws?|bugs?|zero[- ]days?|patch(?:ed|es)?|script|film|movie|trailer|footage',
  'confirms?|confirmed|discloses?|disclosed|notified|notifies|apologi[sz]e[sd]',
);
export const DONE_TO_AFTER = new RegExp(
  `^["”»'’)]?(?:['’]s)?,? (?:${BE} (?:${LETTER}+ly )?(?:${HURT_SO})|(?:hacked|breached|targeted|hit)(?! by (?:the )?(?:fbi|police|authorities))(?= by|[.,:;!?]|$)|${BELONGINGS})(?!${LETTER})`,
  'i',
);
