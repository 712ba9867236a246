import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RemoteKind } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { AccessFields } from './AccessFields.tsx';
import { useForm, type Edited, type UseForm } from './use-form.ts';
import type { FormActions } from './form-actions.ts';
import { FoundView } from './FoundView.tsx';
import { LookStatus } from './LookStatus.tsx';
import { isUsable } from './picked.ts';
import { SaveProblem, type FormProblem } from './SaveProblem.tsx';
import { SettingsFields } from './SettingsFields.tsx';

interface Props {
  kind: RemoteKind;
  /** Absent: a feed is added. */
  edited?: Edited;
  texts: Texts;
  actions: FormActions;
  onBack?: () => void;
  onCancel: () => void;
  onSaved: (count: number) => void;
}

const accessProblem = (problem: FormProblem | undefined) =>
  problem === 'addressMissing' || problem === 'loginMissing' || problem === 'insecure' ? problem : undefined;

function saveText({ isBusy, count }: UseForm, isEdited: boolean, { feedForm }: Texts): string {
  if (isEdited) return isBusy ? feedForm.saving : feedForm.save;
  if (isBusy) return feedForm.adding;
  return count > 1 ? feedForm.addMany(count) : feedForm.add;
}

type PartProps = Props & { form: UseForm };

function Reach({ form, edited, texts }: PartProps): VNode {
  const { access, look, problem } = form;
  const isFirst = edited === undefined && look.state !== 'there';
  return (
    <>
      <AccessFields
        access={access}
        isStored={edited && edited.sync.login !== 'none' ? edited.sync.isLoginStored : undefined}
        isFixed={edited !== undefined}
        problem={accessProblem(problem)}
        texts={texts}
        onChange={form.changeAccess}
      />
      {isFirst && <p class="small muted">{texts.feedForm.lookNote}</p>}
      <div class="buttons">
        {/* Pressed in the click itself: browsers ask for permissions in no other event. */}
        <button
          type={isFirst ? 'submit' : 'button'}
          class={`button ${isFirst ? 'primary' : ''}`}
          aria-disabled={look.state === 'looking'}
          onClick={form.lookAround}
        >
          {texts.feedForm.look}
        </button>
        <LookStatus look={look} kind={access.kind} hasLogin={access.login !== 'none'} texts={texts} />
      </div>
    </>
  );
}

function Settings({ form, edited, texts }: PartProps): VNode {
  const { access, settings, count } = form;
  return (
    <SettingsFields
      settings={settings}
      login={access.login}
      isOne={count < 2}
      ownTitle={edited ? feedTitle(edited.feed, texts) : ''}
      texts={texts}
      onChange={form.changeSettings}
    />
  );
}

function Buttons({ form, canSave, ...props }: PartProps & { canSave: boolean }): VNode {
  const { edited, texts, onBack, onCancel } = props;
  return (
    <div class="buttons">
      {canSave && (
        <button type="submit" class="button primary" aria-disabled={form.isBusy} onClick={form.save}>
          {saveText(form, edited !== undefined, texts)}
        </button>
      )}
      {onBack && (
        <button type="button" class="button" onClick={onBack}>
          {texts.feedForm.back}
        </button>
      )}
      <button type="button" class="button" onClick={onCancel}>
        {texts.feedForm.cancel}
      </button>
    </div>
  );
}

/** The form of a feed on a server: how it is reached, what of it, and how it is kept. */
export function FeedFormView(props: Props): VNode {
  const { kind, edited, texts, actions, onSaved } = props;
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(kind, edited, actions, onSaved);
  const { look, picked, problem, told } = form;
  const isThere = look.state === 'there' && picked !== undefined;
  const canSave = edited !== undefined || (isThere && isUsable(look.found));
  useEffect(() => element.current?.querySelector<HTMLElement>('input[type="url"]')?.focus(), []);
  return (
    <form class="feed-form" ref={element} noValidate onSubmit={(event) => event.preventDefault()}>
      <Reach {...props} form={form} />
      {isThere && (
        <FoundView
          found={look.found}
          picked={picked}
          isOne={edited !== undefined}
          hasLogin={form.access.login !== 'none'}
          texts={texts}
          readText={actions.readText}
          onPick={form.pick}
        />
      )}
      {canSave && <Settings {...props} form={form} />}
      <SaveProblem problem={problem} told={told} texts={texts} />
      <Buttons {...props} form={form} canSave={canSave} />
    </form>
  );
}
