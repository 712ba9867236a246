// Words that stand between two names of actors and say that both are one, or that they work together: "Turla, also known as
// Snake", "Leviathan overlaps with Mudcarp".
import { LETTER, NO_LETTER } from '../../intel/letters.ts';
import { GROUP, words } from './group-words.ts';

/** Said in passing: these alone connect nothing. */
const FILLERS = words(
  'is|are|was|were|also|now|the|an?|its|both|with|to|of|for|by|even|same|other|has|have|been|as|such',
  'der|die|das|mit|auch|als|le|la|les|de|du|des|aussi|avec|el|los|las|con|también|como|também|anche|come|также|как|jako|ook',
);
const AND = words(
  'and|or|plus|vs|versus|either|neither|nor|like|und|oder|et|ou|y|o|e|и|или|та|або|ve|veya|oraz|i|en|och|eller|dan|atau',
  'と|や|または|及び|および|和|与|或|以及|와|과|및|또는|و|أو|یا',
);
const CALLED = words(
  'aka|alias|known|called|named|dubbed|tracked|identified|referred|labell?ed|nicknamed|renamed|formerly|previously|originally',
  `bekannt|genannt|früher|vormals|connue?s?|appelée?s?|nommée?s?|llamad${LETTER}{1,2}|conocid${LETTER}{1,2}|conhecid${LETTER}{1,2}`,
  `chiamat${LETTER}|not[oa]|известн${LETTER}+|відом${LETTER}+|он же|znan${LETTER}+|別名|通称|又名|又称|又稱|即|일명|adıyla|diğer adı`,
);
const TIED = words(
  'overlap(?:s|ped|ping)?|link(?:s|ed)?|tie[ds]?|related|associated|affiliated|similar|identical|connect(?:s|ed)?|allied|allies|alliance',
  `work(?:s|ed|ing)?|cooperat${LETTER}+|collaborat${LETTER}+|partner(?:s|ed|ing|ship)?|team(?:s|ed|ing)?|join(?:s|ed|ing)?|together|alongside`,
  'successor|offshoot|spin-?off|rebrand(?:s|ed|ing)?|subgroup|subset|cluster|rivals?|including|includes?',
);
const JOINING = `(?<!${LETTER})(?:${AND}|${CALLED}|${TIED}|${GROUP})(?!${LETTER})`;
const BESIDE = `${NO_LETTER}|(?<!${LETTER})(?:${FILLERS})(?!${LETTER})`;

/** Nothing else may stand between the two but signs and numbers. */
export const CONNECTED = new RegExp(`^(?:${BESIDE})*${JOINING}(?:${BESIDE}|${JOINING})*$`, 'i');
