// What can be done with feeds, by way of the background. Each begins with what the browser must be asked.
import type { SectionActions } from '../../components/feeds/FeedSection.tsx';
import { originsOf } from '../../lib/intel/hosts.ts';
import type { Preset } from '../../lib/intel/presets.ts';
import type { Schedule } from '../../lib/intel/sync.ts';
import { localText } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { changeSettings } from '../../lib/settings/stored.ts';
import type { Feeds } from './feeds.ts';
import { permit } from './permit.ts';

type Actions = Omit<SectionActions, 'add' | 'edit' | 'importFiles'>;

async function addPreset(
  { kind, config, title }: Preset,
  schedule: Schedule,
  { language, feeds, feedForm, card }: Texts,
): Promise<string> {
  if (!(await permit(originsOf([config.url])))) return feeds.denied;
  const form = { kind, config, schedule, title: localText(language, title) };
  const outcome = await ask('add-feed', { form: { ...form, login: { kind: 'none' }, defaultTlp: 'auto' } });
  if (!outcome.ok) return `${card.failures[outcome.code].title}. ${card.failures[outcome.code].advice}`;
  return 'refused' in outcome.value ? feedForm.refusals[outcome.value.refused] : feedForm.added(1);
}

/** `tell` says what was done, or why not. */
export function feedActions(
  { reload, setFailure }: Feeds,
  texts: Texts,
  tell: (text: string | undefined) => void,
): Actions {
  const then = async (change: Promise<Outcome<null>>): Promise<void> => {
    tell(undefined);
    const outcome = await change;
    if (outcome.ok) reload();
    else setFailure(outcome.code);
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
