import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ProducerOrder } from '../../components/options/ProducerOrder.tsx';
import { inProducerOrder, type ProducerInfo } from '../../lib/intel/producers.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** The section of producers. What is pressed shows at once; it is stored behind that. */
export function ProducerSection({ texts }: { texts: Texts }): VNode {
  const [producers, setProducers] = useState<readonly ProducerInfo[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();
  const load = useMemo(() => {
    const fetch = inOrder(
      () => ask('producers', {}),
      (outcome) => {
        if (outcome.ok) setProducers(outcome.value);
        setFailure(outcome.ok ? undefined : outcome.code);
      },
    );
    return () => void fetch();
  }, []);
  useEffect(() => {
    const watching = new AbortController();
    load();
    watchNews(load, watching.signal);
    return () => watching.abort();
  }, [load]);
  const onOrder = (order: string[]): void => {
    setProducers((all) => inProducerOrder(all, order));
    void ask('set-producers', { order }).then((outcome) => !outcome.ok && setFailure(outcome.code));
  };
  return (
    <>
      <ProducerOrder producers={producers} texts={texts} onOrder={onOrder} />
      {failure !== undefined && (
        <p class="notice" role="alert">
          {texts.card.failures[failure].title}. {texts.card.failures[failure].advice}
        </p>
      )}
    </>
  );
}
