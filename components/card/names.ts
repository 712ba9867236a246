import type { Name } from '../../lib/intel/entity.ts';

/** Contacts stand in a list of their own. */
export const isContact = ({ type }: Name): boolean => type === 'contact';

const rank = (name: Name, isMatched: boolean): number => (name.type === 'primary' ? 0 : isMatched ? 1 : 2);

/** The main name, then what stands on the page, then the others as their producer orders them. */
export const sortNames = (names: readonly Name[], isMatched: (name: Name) => boolean): Name[] =>
  names.toSorted((a, b) => rank(a, isMatched(a)) - rank(b, isMatched(b)));
