// Who is meant by a form that stands in a text for a reason.
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { SOFTWARE } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Posting } from './types.ts';
import type { Why } from './why.ts';

const isSoftware = ({ kind }: Posting): boolean => ((1 << ENTITY_KINDS.indexOf(kind)) & SOFTWARE) !== 0;

/** Where the text means the software of that name, nobody else. Which platform a handle is on, its form tells. */
export function meantBy(lexicon: Lexicon, form: number, why: Why): Posting[] {
  const postings = lexicon.postings(form);
  return why === 'software' ? postings.filter(isSoftware) : postings;
}
