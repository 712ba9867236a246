import type { VNode } from 'preact';
import type { UnknownFilter } from '../../lib/intel/search.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

/** Filters that mean nothing, and what they could be. */
export const Unknown = ({
  unknown,
  texts: { search },
}: {
  unknown: readonly UnknownFilter[];
  texts: Texts;
}): VNode => (
  <>
    {unknown.map(({ name, value, known }, index) => (
      <p class="notice small" key={`${index} ${name} ${value}`}>
        <bdi>{search.unknown[name](value)}</bdi> {known.length > 0 && search.known(known.join(', '))}
      </p>
    ))}
  </>
);
