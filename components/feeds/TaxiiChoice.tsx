import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { TaxiiCollection, TaxiiFound, TaxiiRoot } from '../../lib/intel/explored.ts';
import { sentences } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { keyOf, type Picked } from './picked.ts';
import { failureWords } from './words.ts';

interface Props {
  found: TaxiiFound;
  picked: Picked;
  /** A feed that is edited has one collection. */
  isOne: boolean;
  hasLogin: boolean;
  texts: Texts;
  onPick: (change: Partial<Picked>) => void;
}

interface ItemProps extends Props {
  root: string;
  collection: TaxiiCollection;
  name: string;
}

function Item({ root, collection, name, picked, isOne, texts, onPick }: ItemProps): VNode {
  const { id, title, description, canRead } = collection;
  const key = keyOf(root, id);
  const others = picked.collections.filter((each) => each !== key);
  const choose = (isChosen: boolean): void =>
    onPick({ collections: isOne ? [key] : [...others, ...(isChosen ? [key] : [])] });
  return (
    <li>
      <label class="check">
        <input
          type={isOne ? 'radio' : 'checkbox'}
          name={name}
          checked={picked.collections.includes(key)}
          disabled={!canRead}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
        />
        <span>
          {title === '' ? id : title}
          {!canRead && <span class="muted"> ({texts.feedForm.notReadable})</span>}
          {description !== '' && <span class="limits small muted">{description}</span>}
        </span>
      </label>
    </li>
  );
}

function problemWords(
  { problem }: TaxiiRoot,
  { hasLogin, texts }: Pick<Props, 'hasLogin' | 'texts'>,
): string | undefined {
  if (problem === undefined) return undefined;
  if (problem === 'elsewhere') return texts.feedForm.elsewhereRoot;
  const { happened, advice } = failureWords(problem, { kind: 'taxii', hasLogin }, texts);
  return sentences(texts.language, happened, advice);
}

function Root({ root, name, ...rest }: Props & { root: TaxiiRoot; name: string }): VNode {
  const { texts, found } = rest;
  const problem = problemWords(root, rest);
  return (
    <div>
      {found.roots.length > 1 && <p class="small muted">{root.url}</p>}
      {problem !== undefined && <p class="notice small">{problem}</p>}
      {problem === undefined && root.collections.length === 0 && <p>{texts.feedForm.noCollections}</p>}
      <ul class="choices">
        {root.collections.map((collection) => (
          <Item key={collection.id} root={root.url} collection={collection} name={name} {...rest} />
        ))}
      </ul>
    </div>
  );
}

/** The collections of a TAXII server. */
export function TaxiiChoice(props: Props): VNode {
  const { found, picked, isOne, texts } = props;
  const { feedForm } = texts;
  const name = useId();
  return (
    <fieldset class="choice-list">
      <legend>
        {feedForm.collections}
        {found.title === '' ? '' : `: ${found.title}`}
      </legend>
      {!isOne && (
        <p class="small muted">
          {feedForm.collectionsNote} <span role="status">{feedForm.chosen(picked.collections.length)}</span>
        </p>
      )}
      {found.roots.map((root) => (
        <Root key={root.url} {...props} root={root} name={name} />
      ))}
      {found.roots.length === 0 && <p>{feedForm.noCollections}</p>}
    </fieldset>
  );
}
