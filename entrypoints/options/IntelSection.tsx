import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { AddFeed } from '../../components/feeds/AddFeed.tsx';
import { EditFeed } from '../../components/feeds/EditFeed.tsx';
import { addressesOf, FeedSection, type SectionActions } from '../../components/feeds/FeedSection.tsx';
import type { FormActions } from '../../components/feeds/form-actions.ts';
import type { Edited } from '../../components/feeds/use-form.ts';
import { SetupFiles } from '../../components/feeds/SetupFiles.tsx';
import { feedTitle } from '../../components/feed-title.ts';
import { ImportStatus } from '../../components/feeds/ImportStatus.tsx';
import { ReadingDialog } from '../../components/reading/ReadingDialog.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedActions } from './feed-actions.ts';
import { useFeeds, useNow } from './use-feeds.ts';
import { formActions } from './form-actions.ts';
import { NetworkLog } from './NetworkLog.tsx';
import { useSetup } from './use-setup.ts';
import { useAskReading } from './use-ask-reading.ts';
import { useDrop } from './use-drop.ts';
import { useImports, type Imports } from './use-imports.ts';

/** The options page with this hash begins with adding a feed. */
const ADD_FEED = '#add-feed';

type Open = { dialog: 'add' } | { dialog: 'edit'; edited: Edited };

function ImportNews({ imports, texts }: { imports: Imports; texts: Texts }): VNode {
  const { states, waiting, asking, again, cancel } = imports;
  return (
    <>
      {states.map((status, index) => (
        <ImportStatus
          key={index}
          status={status}
          texts={texts}
          onCancel={cancel}
          onAgain={() => again(index)}
        />
      ))}
      {asking && <ReadingDialog key={asking.count} {...asking} texts={texts} />}
      {waiting > 0 && <p class="muted">{texts.intake.waiting(waiting)}</p>}
    </>
  );
}

interface FormProps {
  open: Open | undefined;
  feeds: readonly Feed[] | undefined;
  told: string | undefined;
  texts: Texts;
  form: FormActions;
  onPreset: SectionActions['addPreset'];
  onFiles: (files: File[]) => void;
  /** Gets what is to be told. */
  onSaved: (text: string) => void;
  onClose: () => void;
}

/** The dialog in which a feed is added, or one of them changed. */
function FormDialog({ open, feeds = [], texts, form, onSaved, onClose, ...rest }: FormProps): VNode | null {
  const { feedForm } = texts;
  if (open === undefined) return null;
  if (open.dialog === 'add')
    return (
      <AddFeed
        known={addressesOf(feeds)}
        told={rest.told}
        texts={texts}
        actions={form}
        onPreset={rest.onPreset}
        onFiles={rest.onFiles}
        onSaved={(count) => onSaved(feedForm.added(count))}
        onClose={onClose}
      />
    );
  return (
    <EditFeed
      edited={open.edited}
      texts={texts}
      actions={form}
      onSaved={() => onSaved(feedForm.saved(feedTitle(open.edited.feed, texts)))}
      onClose={onClose}
    />
  );
}

interface Props {
  isOffline: boolean;
  ceiling: Tlp | undefined;
  texts: Texts;
}

/** Feeds and files: everything by which intel comes in. */
export function IntelSection({ isOffline, ceiling, texts }: Props): VNode {
  const known = useFeeds();
  const { feeds, failure, undone, reload } = known;
  const imports = useImports(reload);
  const { asking, askFor } = useAskReading();
  const setup = useSetup(reload);
  const [open, setOpen] = useState<Open | undefined>(() =>
    location.hash === ADD_FEED ? { dialog: 'add' } : undefined,
  );
  const [told, setTold] = useState<string>();
  const now = useNow();
  const isOver = useDrop(imports.add);
  const form = useMemo(() => formActions(askFor), [askFor]);
  const saved = (text: string): void => {
    setTold(text);
    reload();
  };
  const actions: SectionActions = {
    ...feedActions(known, texts, setTold),
    add: () => {
      setTold(undefined);
      setOpen({ dialog: 'add' });
    },
    edit: (feed) => feed.sync && setOpen({ dialog: 'edit', edited: { feed, sync: feed.sync } }),
    importFiles: imports.add,
  };
  return (
    <>
      <FeedSection
        {...{ feeds, failure, undone, told, isOffline, ceiling, texts, actions, now }}
        news={<ImportNews imports={imports} texts={texts} />}
      >
        <SetupFiles
          canExport={feeds?.some(({ sync, state }) => sync && state !== 'removed') ?? false}
          result={setup.result}
          texts={texts}
          onExport={setup.exportSetup}
          onImport={setup.importSetup}
        />
        <NetworkLog feeds={feeds ?? []} ceiling={ceiling} texts={texts} />
      </FeedSection>
      <FormDialog
        {...{ open, feeds, told, texts, form }}
        onPreset={actions.addPreset}
        onFiles={imports.add}
        onSaved={saved}
        onClose={() => setOpen(undefined)}
      />
      {asking && (
        <ReadingDialog key={asking.count} {...asking} confirm={texts.feedForm.readSo} texts={texts} />
      )}
      {isOver && (
        <div class="drop-over" aria-hidden="true">
          {texts.feeds.dropNow}
        </div>
      )}
    </>
  );
}
