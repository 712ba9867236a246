import type { VNode } from 'preact';
import { FailureNote } from '../../components/FailureNote.tsx';
import { ProducerOrder } from '../../components/options/ProducerOrder.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { inProducerOrder } from '../../lib/intel/producers.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** The section of producers. What is pressed shows at once; it is stored behind that. */
export function ProducerSection({ texts }: { texts: Texts }): VNode {
  const { value, unread, undone, run } = useAsked(() => ask('producers', {}), { hear: watchNews });
  const { producers = [], isCut = false } = value ?? {};
  const onOrder = (order: string[]): void =>
    void run(ask('set-producers', { order }), (all) => ({
      ...all,
      producers: inProducerOrder(all.producers, order),
    }));
  return (
    <>
      <ProducerOrder producers={producers} isCut={isCut} texts={texts} onOrder={onOrder} />
      {/* Where none is known there is no section that a note could be about. */}
      <FailureNote unread={value && unread} undone={undone} texts={texts} />
    </>
  );
}
