import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { FeedDialog } from './FeedDialog.tsx';
import { FeedFormView } from './FeedFormView.tsx';
import type { Edited } from './use-form.ts';
import type { FormActions } from './form-actions.ts';

interface Props {
  edited: Edited;
  texts: Texts;
  actions: FormActions;
  onSaved: () => void;
  onClose: () => void;
}

/** A modal dialog: what may change about a feed. */
export const EditFeed = ({ edited, texts, actions, onSaved, onClose }: Props): VNode => (
  <FeedDialog title={texts.feedForm.editTitle(feedTitle(edited.feed, texts))} onClose={onClose}>
    {(close) => (
      <FeedFormView
        kind={edited.sync.kind}
        edited={edited}
        texts={texts}
        actions={actions}
        onCancel={close}
        onSaved={() => {
          close();
          onSaved();
        }}
      />
    )}
  </FeedDialog>
);
