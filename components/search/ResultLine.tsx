import type { VNode } from 'preact';
import type { SearchResult } from '../../lib/intel/search.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { KindIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';
import { TlpLabel } from '../TlpLabel.tsx';

interface Props {
  result: SearchResult;
  texts: Texts;
}

/** The name that hit, where it isn't the headline, and who calls it so, where that is another. */
function hitWords(
  { hit, hitType, hitBy, name, producer }: SearchResult,
  { search }: Texts,
): string | undefined {
  if (hit === name) return undefined;
  const words = search.hits[hitType](hit);
  return hitBy === undefined || hitBy === producer ? words : `${words} ${search.by(hitBy)}`;
}

function alsoWords({ also, producer }: SearchResult, texts: Texts): string | undefined {
  const others = also
    .map((each) => producerName(each.producer, each.feed, texts))
    .filter((each) => each !== producer);
  return others.length === 0 ? undefined : texts.search.also([...new Set(others)].join(', '));
}

/** What was found, in two or three lines: what it is called, the name that hit, what it is and who says so. */
export function ResultLine({ result, texts }: Props): VNode {
  const { name, kind, tlp, producer, feed } = result;
  const facts = [texts.common.kinds[kind], producerName(producer, feed, texts), feedTitle(feed, texts)];
  const hit = hitWords(result, texts);
  const also = alsoWords(result, texts);
  return (
    <span class="entity-line">
      <span>
        <KindIcon kind={kind} /> <bdi class="strong">{name}</bdi> <TlpLabel tlp={tlp} />
      </span>
      {hit !== undefined && <bdi class="hit small">{hit}</bdi>}
      <span class="small muted">
        {[...new Set(facts)].join(' · ')}
        {also !== undefined && <bdi> · {also}</bdi>}
      </span>
    </span>
  );
}
