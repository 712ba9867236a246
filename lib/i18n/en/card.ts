import type { CardConflict, MatchStrength } from '../../intel/card.ts';
import type { MatchReason } from '../../intel/match-reason.ts';
import type { Credibility, Reliability } from '../../intel/ratings.ts';

const strength: Record<MatchStrength, string> = { exact: 'exact match', weak: 'weak match' };

/** A distinctive name needs no explanation. */
const because: Record<Exclude<MatchReason, 'name'>, string> = {
  spelling: 'an ordinary word, spelt as only the name is',
  'group-word': 'an ordinary word, with “group” or the like beside it',
  context: 'an ordinary word, with words of the trade near it',
  company: 'an ordinary word, with another actor’s name near it',
  deed: 'an ordinary word, doing what actors do',
  alias: 'an ordinary word; another of its names stands on this page',
  unlocked: 'an ordinary word; elsewhere on this page it is clearly the name',
  software: 'the software of this name is meant',
  'platform-unknown': 'platform unknown: it may be somebody else’s handle elsewhere',
  'known-channel': 'known by its id or handle, whatever its title says',
  'look-alike': 'written with characters that look alike',
  spaced: 'written with spaces or dots in between',
};

const conflicts: Record<CardConflict['because'], string> = {
  kind: 'their kinds differ',
  country: 'their suspected origins differ',
  id: 'the same source gives them different ids',
};

/** Relation words by direction; a type that is not here is shown as its producer writes it. */
const relations: Record<string, { out: string; in: string }> = {
  'cooperates-with': { out: 'Cooperates with', in: 'Cooperates with' },
  'participates-in': { out: 'Takes part in', in: 'Taking part' },
  targets: { out: 'Targets', in: 'Targeted by' },
  uses: { out: 'Uses', in: 'Used by' },
  'attributed-to': { out: 'Attributed to', in: 'Attributed to this' },
  'related-to': { out: 'Related to', in: 'Related to' },
  'originates-from': { out: 'Originates from', in: 'Origin of' },
  'located-at': { out: 'Located at', in: 'Location of' },
  impersonates: { out: 'Impersonates', in: 'Impersonated by' },
  compromises: { out: 'Compromises', in: 'Compromised by' },
  'belongs-to': { out: 'Belongs to', in: 'Belongs to this' },
  'part-of': { out: 'Part of', in: 'Parts' },
  'subgroup-of': { out: 'Subgroup of', in: 'Subgroups' },
};

const reliability: Record<Reliability, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

const credibility: Record<Credibility, string> = {
  '1': 'confirmed by other sources',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'truth cannot be judged',
};

export const card = {
  label: (name: string) => `Card of ${name}`,
  strength,
  because,
  strengthMeaning: 'How surely the text matched; it says nothing about how sure the producer is.',
  whyPrimary: (name: string, producer: string) => `Matched as “${name}”, its main name, says ${producer}`,
  whyAlias: (name: string, of: string, producer: string) =>
    `Matched as “${name}”, an alias of ${of}, says ${producer}`,
  whyHashtag: (name: string, of: string, producer: string) =>
    `Matched as “${name}”, a hashtag of ${of}, says ${producer}`,
  whyHandle: (name: string, of: string, producer: string, platform?: string) =>
    `Matched as “${name}”, a handle of ${of}${platform === undefined ? '' : ` on ${platform}`}, says ${producer}`,
  whyContact: (name: string, of: string, producer: string, kind: string | undefined) =>
    `Matched as “${name}”, a contact of ${of}${kind === undefined ? '' : ` (${kind})`}, says ${producer}`,
  handleEnded: (date: string) => `was its handle until ${date}; may be someone else’s now`,
  whyExternalId: (name: string, of: string, producer: string) =>
    `Matched as “${name}”, an external id of ${of}, says ${producer}`,
  inText: (text: string) => `In the text: “${text}”`,
  whyLinked: 'Not matched by name: shown because it is linked to the match by a shared id.',
  differentEntities: 'Two different entities',
  severalEntities: 'Different entities under one name',
  conflict: (a: string, b: string, because: CardConflict['because']) =>
    `${a} and ${b}: ${conflicts[because]}.`,
  namedEntity: (name: string, kind: string | undefined, producer: string) =>
    `${name} (${kind === undefined ? '' : `${kind.toLowerCase()}, `}${producer})`,
  bondsTitle: 'Same or not',
  bonds: {
    possible: (other: string) => `${other} has this name too. Is it the same?`,
    linked: (other: string) => `Shown with ${other}: they share an id.`,
    same: (other: string) => `You said that it is the same as ${other}.`,
    different: (other: string) => `You said that it is not the same as ${other}.`,
  },
  bondsOpen: (producers: string) => `Possible overlap with entities of: ${producers}`,
  bondChoices: { same: 'Same', different: 'Not the same' },
  bondFailed: 'That could not be stored. Open the card again and try once more.',
  parts: 'Who says it',
  names: 'Names',
  by: (vendor: string) => `by ${vendor}`,
  coinedBy: (vendor: string) => `Coined by ${vendor}`,
  validFrom: (date: string) => `from ${date}`,
  validUntil: (date: string) => `until ${date}`,
  contacts: 'Contacts',
  contactsNote: 'As the producer gives them: copy only, never opened from here.',
  overlaps: 'Overlaps',
  overlapsNote: 'Other entities that overlap with this one. Not an equivalence.',
  saysWho: (producer: string) => `says ${producer}`,
  likelihood: (words: string) => `likelihood: ${words.replaceAll('-', ' ')}`,
  campaigns: 'Campaigns and hashtags',
  relations: 'Relations',
  relation: (type: string, direction: 'out' | 'in') =>
    Object.hasOwn(relations, type)
      ? (relations[type]?.[direction] ?? type)
      : `${direction === 'in' ? '← ' : ''}${type.replaceAll('-', ' ')}`,
  notLoaded: 'in no feed that is loaded',
  suspectedOrigin: (country: string, producer: string, confidence?: number) =>
    `Suspected origin: ${country} (${producer}${confidence === undefined ? '' : `, ${confidence.toString()}/100`})`,
  motivation: 'Motivation',
  type: 'Type',
  targets: 'Targets named by the producer',
  word: (word: string) => word.replaceAll('-', ' '),
  firstSeen: 'First seen',
  lastSeen: 'Last seen',
  references: 'References',
  copyOnly: 'Actor-controlled place: copy only, never opened from here',
  opensInTab: 'opens in a new tab',
  source: 'Source',
  producer: 'Producer',
  feed: 'Feed',
  written: 'Intel last changed',
  created: 'Intel created',
  undated: 'undated',
  imported: 'Loaded here',
  confidence: 'Confidence',
  confidenceValue: (value: number, scale: 'stix' | 'misp-attribution') =>
    `${value.toString()}/100 (${scale === 'stix' ? 'STIX confidence' : 'MISP attribution confidence'})`,
  reliability: 'Source reliability',
  reliabilityValue: (letter: Reliability) => `${letter}: ${reliability[letter]} (Admiralty A–F)`,
  credibility: 'Information credibility',
  credibilityValue: (digit: Credibility) => `${digit}: ${credibility[digit]} (Admiralty 1–6)`,
  likelihoodOf: 'Likelihood',
  likelihoodWords: (words: string) => `${words.replaceAll('-', ' ')} (estimative language)`,
  noConfidence: 'not given',
  marking: 'Sharing',
  more: 'More',
  less: 'Less',
  back: 'Back',
  pin: 'Pin',
  copyLine: 'Copy as one line: name, producer, date, TLP',
  importedOn: (date: string) => `loaded ${date}`,
  statusMeaning: {
    claimed: 'Claimed by the actor; nobody else has confirmed it.',
    reported: 'Reported by the source, not confirmed.',
    confirmed: 'Confirmed by the source.',
    disputed: 'Disputed.',
  },
  failures: {
    stale: {
      title: 'The intel has changed',
      advice: 'The page is being marked anew. Point at the name again.',
    },
    'not-found': {
      title: 'No longer in the intel',
      advice: 'The feed with this entity was removed or replaced.',
    },
    'not-ready': { title: 'Still preparing the names', advice: 'Point at the name again in a moment.' },
    'newer-store': {
      title: 'Stored by a newer Byname',
      advice: 'The intel is left as it is. Update Byname to read it.',
    },
    'store-full': {
      title: 'The browser has no room left',
      advice: 'Free some disk space or remove a large feed, then try again.',
    },
    'not-compiled': {
      title: 'The list of all names could not be stored',
      advice:
        'Free some disk space or remove a large feed, then restart the browser. Until then the names from before are found.',
    },
    'store-failed': {
      title: 'The intel can’t be read',
      advice: 'Restart the browser; if that doesn’t help, load the feeds again on the options page.',
    },
    'bad-request': { title: 'The card could not be asked for', advice: 'Reload the page and try again.' },
    unreachable: { title: 'No answer', advice: 'Byname was updated or is restarting. Reload the page.' },
  },
};
