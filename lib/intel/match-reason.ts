/** Why a found name counts as a mention: one word each. The card puts it into words. */
export const MATCH_REASONS = [
  /** A distinctive name: it means nothing else. */
  'name',
  /** An ordinary word, spelt as only the name is: SilverFish, or BARIUM where the line isn't in capitals. */
  'spelling',
  /** "Cobalt Group", "the actor Play". */
  'group-word',
  /** A word of the trade stands near. */
  'context',
  /** Another actor's name stands near. */
  'company',
  /** It attacks, or something was done by it: "Leviathan used spear-phishing". */
  'deed',
  /** Another name of the same entity stands in the document. */
  'alias',
  /** The same name was let in elsewhere in the document. */
  'unlocked',
  /** "DragonForce ransomware": the software of that name is meant, not the actor. */
  'software',
  /** A handle, and nothing says on which platform: those of all platforms are meant. */
  'platform-unknown',
  /** The name of a chat, sender or origin whose id or handle is the entity's. */
  'known-channel',
  /** Disguised by letters, digits or signs that look alike: KіllNet, K1llNet. Weak. */
  'look-alike',
  /** Disguised by spaces or dots: K i l l N e t. Weak. */
  'spaced',
] as const;

export type MatchReason = (typeof MATCH_REASONS)[number];
