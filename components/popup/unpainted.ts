import type { FoundGroup } from '../../lib/intel/found.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { PageState } from './types.ts';

/** Undefined for what is painted. */
export function whyUnpainted(group: FoundGroup, page: PageState, { popup }: Texts): string | undefined {
  if (group.painted) return undefined;
  if (page.mode === 'discreet') return popup.unpaintedDiscreet;
  return page.trusted ? popup.unpainted : popup.unpaintedTrust;
}
