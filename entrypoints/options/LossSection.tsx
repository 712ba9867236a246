import type { VNode } from 'preact';
import { StoreLoss } from '../../components/options/StoreLoss.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** Above all else, where there is something to say. */
export function LossSection({ texts }: { texts: Texts }): VNode {
  const { value, run } = useAsked(() => ask('store-loss', {}), { hear: watchNews });
  return <StoreLoss lostAt={value} texts={texts} onRead={() => void run(ask('forget-store-loss', {}))} />;
}
