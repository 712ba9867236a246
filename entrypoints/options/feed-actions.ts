// What can be done with feeds, by way of the background. Each begins with what the browser must be asked.
import type { SectionActions } from '../../components/feeds/FeedSection.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { addPreset } from '../../lib/messages/add-preset.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { changeSettings } from '../../lib/settings/stored.ts';
import type { Feeds } from './use-feeds.ts';
import { permit } from '../../lib/messages/permit.ts';

type Actions = Omit<SectionActions, 'add' | 'edit' | 'importFiles'>;

/** `tell` says what was done, or why not. */
export function feedActions(
  { reload, run }: Feeds,
  texts: Texts,
  tell: (text: string | undefined) => void,
): Actions {
  const then = async (change: Promise<Outcome<null>>): Promise<void> => {
    tell(undefined);
    await run(change);
  };
  const permitted = async (origins: string[], work?: () => Promise<Outcome<null>>): Promise<void> => {
    const isAllowed = await permit(origins);
    if (work) await then(work());
    else reload();
    tell(isAllowed ? undefined : texts.feeds.denied);
  };
  return {
    reload,
    syncNow: (feedId) => void then(ask('sync-now', { feedId })),
    syncAll: () => void then(ask('sync-now', {})),
    setPaused: (feedId, isPaused) => void then(ask('pause-feed', { feedId, isPaused })),
    remove: (feedId) => void then(ask('remove-feed', { feedId })),
    restore: ({ id: feedId, sync }) =>
      void permitted(sync?.origins ?? [], () => ask('restore-feed', { feedId })),
    allow: ({ sync }) => void permitted(sync?.origins ?? []),
    setTlp: (feedId, tlp) => void then(ask('set-feed-tlp', { feedId, tlp })),
    setOffline: (offline) => void changeSettings({ offline }),
    addPreset: (preset, schedule) => {
      void addPreset(preset, schedule, texts).then((text) => {
        tell(text);
        reload();
      });
    },
    refusals: async (feedId) => {
      const outcome = await ask('refusals', { feedId });
      return outcome.ok ? outcome.value : [];
    },
    changes: async (feedId) => {
      const outcome = await ask('feed-changes', { feedId });
      return outcome.ok ? outcome.value : [];
    },
  };
}
