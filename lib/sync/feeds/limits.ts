// How much of a foreign object is taken. Lengths in UTF-16 units.

export const MAX_TEXT = 300;
export const MAX_DESCRIPTION = 20_000;
export const MAX_NAMES = 500;
/** Beside the names: some change their hidden services every week. */
export const MAX_CONTACTS = 1_000;
export const MAX_LIST = 200;
export const MAX_REFERENCES = 300;
/** Nesting of the whole file; real ones stay below 10. */
export const MAX_DEPTH = 64;
/** Different type names that are counted apart; a hostile file could bring a million. */
export const MAX_TYPES = 200;
/** Objects between two pauses. */
export const SLICE = 300;
