import type { VNode } from 'preact';
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { KindIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';
import { TlpLabel } from '../TlpLabel.tsx';

interface Props {
  entity: EntityRef;
  /** The name that was found, where it isn't the headline. */
  hit?: string | undefined;
  texts: Texts;
}

/** An entity in two lines: what it is called, what it is and who says so. */
export function EntityLine({ entity, hit, texts }: Props): VNode {
  const { name, kind, tlp, producer, feed } = entity;
  const facts = [texts.common.kinds[kind], producerName(producer, feed, texts), feedTitle(feed, texts)];
  return (
    <span class="entity-line">
      <span>
        <KindIcon kind={kind} /> <bdi class="strong">{name}</bdi> <TlpLabel tlp={tlp} />
      </span>
      <span class="small muted">
        {[...new Set(facts)].join(' · ')}
        {hit !== undefined && hit !== name && <bdi> · {texts.own.byName(hit)}</bdi>}
      </span>
    </span>
  );
}
