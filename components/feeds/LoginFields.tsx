import type { VNode } from 'preact';
import { LOGINS_OF, type LoginKind } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Segments } from '../Segments.tsx';
import { isInsecure, type Access } from './access.ts';

interface Props {
  access: Access;
  /** A login is stored; undefined where none was ever needed. */
  isStored: boolean | undefined;
  /** Said to be incomplete. */
  isMissing: boolean;
  texts: Texts;
  onChange: (change: Partial<Access>) => void;
}

interface FieldProps {
  label: string;
  value: string;
  isSecret?: boolean;
  isInvalid: boolean;
  onInput: (value: string) => void;
}

/** Browsers offer to store what looks like a password; "new-password" keeps them from filling in another one. */
const Field = ({ label, value, isSecret = false, isInvalid, onInput }: FieldProps): VNode => (
  <label class="field">
    <span>{label}</span>
    <input
      class="text"
      type={isSecret ? 'password' : 'text'}
      value={value}
      autocomplete={isSecret ? 'new-password' : 'off'}
      autocapitalize="off"
      spellcheck={false}
      aria-invalid={isInvalid}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </label>
);

function Stored({ access, texts, onChange }: Props): VNode {
  const { feedForm } = texts;
  const canRemove = LOGINS_OF[access.kind].includes('none');
  return (
    <div class="stored-login">
      <span>
        {feedForm.stored} <span aria-hidden="true">••••••</span>
      </span>
      <span class="buttons">
        <button type="button" class="button" onClick={() => onChange({ isLoginKept: false })}>
          {feedForm.replace}
        </button>
        {canRemove && (
          <button
            type="button"
            class="button"
            onClick={() => onChange({ isLoginKept: false, login: 'none' })}
          >
            {feedForm.removeLogin}
          </button>
        )}
      </span>
    </div>
  );
}

function Kinds({ access, texts, onChange }: Props): VNode | null {
  const kinds = LOGINS_OF[access.kind];
  if (kinds.length < 2) return null;
  const options: Partial<Record<LoginKind, string>> = {};
  for (const kind of kinds) options[kind] = texts.feeds.logins[kind];
  return (
    <Segments
      legend={texts.feedForm.login}
      value={access.login}
      options={options}
      onChange={(login) => onChange({ login })}
    />
  );
}

function Secrets({ access, isMissing, texts, onChange }: Props): VNode | null {
  const { feedForm } = texts;
  const { login, user, password, key } = access;
  if (login === 'none') return null;
  if (login === 'basic')
    return (
      <>
        <Field
          label={feedForm.user}
          value={user}
          isInvalid={isMissing && user === ''}
          onInput={(value) => onChange({ user: value })}
        />
        <Field
          label={feedForm.password}
          value={password}
          isSecret
          isInvalid={false}
          onInput={(value) => onChange({ password: value })}
        />
      </>
    );
  return (
    <Field
      label={login === 'misp-key' ? feedForm.mispKey : feedForm.key}
      value={key}
      isSecret
      isInvalid={isMissing && key.trim() === ''}
      onInput={(value) => onChange({ key: value })}
    />
  );
}

/** How to log in, or that the login is stored. */
export function LoginFields(props: Props): VNode {
  const { access, isStored, texts, onChange } = props;
  const { feedForm } = texts;
  if (access.isLoginKept) return <Stored {...props} />;
  return (
    <>
      {isStored === false && <p class="notice small">{feedForm.notStored}</p>}
      <Kinds {...props} />
      <Secrets {...props} />
      {access.login !== 'none' && <p class="small muted">{feedForm.secretNote}</p>}
      {isInsecure(access) && <p class="notice small">{feedForm.insecure}</p>}
      {isStored === true && (
        <button type="button" class="button" onClick={() => onChange({ isLoginKept: true })}>
          {feedForm.keep}
        </button>
      )}
    </>
  );
}
