import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Segments } from '../Segments.tsx';
import { startAccess, type Access, type AccessProblem } from './access.ts';
import { LoginFields } from './LoginFields.tsx';

interface Props {
  access: Access;
  /** Of the feed that is edited: whether its login is stored. */
  isStored: boolean | undefined;
  /** It is edited: what kind of feed it is stays. */
  isFixed: boolean;
  problem: AccessProblem | undefined;
  texts: Texts;
  onChange: (change: Partial<Access>) => void;
}

function MispWay({ access, texts, onChange }: Props): VNode | null {
  const { kind, address } = access;
  if (kind !== 'misp' && kind !== 'misp-feed') return null;
  return (
    <Segments
      legend={texts.feedForm.mispWay}
      value={kind}
      options={texts.feedForm.mispWays}
      onChange={(way) => onChange({ ...startAccess(way), address })}
    />
  );
}

/** Where the server is, and how to log in there. */
export function AccessFields(props: Props): VNode {
  const { access, isStored, isFixed, problem, texts, onChange } = props;
  const { feedForm } = texts;
  const hint = useId();
  return (
    <>
      {!isFixed && <MispWay {...props} />}
      <label class="field">
        <span>{feedForm.address}</span>
        <input
          class="text"
          type="url"
          inputMode="url"
          value={access.address}
          maxLength={2_000}
          placeholder="https://"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem === 'addressMissing'}
          aria-describedby={hint}
          onInput={({ currentTarget }) => onChange({ address: currentTarget.value })}
        />
      </label>
      <p class="small muted" id={hint}>
        {feedForm.addressHints[access.kind]}
      </p>
      <LoginFields
        access={access}
        isStored={isStored}
        isMissing={problem === 'loginMissing'}
        texts={texts}
        onChange={onChange}
      />
    </>
  );
}
