import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MispFound, MispGalaxyFound } from '../../lib/intel/explored.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { hasText } from '../has-text.ts';
import type { Picked } from './picked.ts';

interface Props {
  found: MispFound;
  picked: Picked;
  texts: Texts;
  onPick: (change: Partial<Picked>) => void;
}

/** With fewer there is nothing to search. */
const SEARCHED = 12;

function matching(galaxies: readonly MispGalaxyFound[], query: string): MispGalaxyFound[] {
  const isLike = ({ name, type }: MispGalaxyFound): boolean => hasText(`${name} ${type}`, query);
  // What Byname knows comes first; each half as the server has it.
  const isKnown = ({ kind }: MispGalaxyFound): boolean => kind !== undefined;
  const found = galaxies.filter(isLike);
  return [...found.filter(isKnown), ...found.filter((galaxy) => !isKnown(galaxy))];
}

function Galaxy({
  galaxy,
  picked,
  texts,
  onPick,
}: Omit<Props, 'found'> & { galaxy: MispGalaxyFound }): VNode {
  const { uuid, name, description, kind } = galaxy;
  const others = picked.galaxies.filter((each) => each !== uuid);
  const readAs =
    kind === undefined ? texts.feedForm.unknownGalaxy : texts.feedForm.readAsKind(texts.common.kinds[kind]);
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={picked.galaxies.includes(uuid)}
          onChange={({ currentTarget }) =>
            onPick({ galaxies: currentTarget.checked ? [...others, uuid] : others })
          }
        />
        <span>
          {name} <span class="small muted">({readAs})</span>
          {description !== '' && <span class="limits small muted">{description}</span>}
        </span>
      </label>
    </li>
  );
}

function Galaxies(props: Props): VNode {
  const { found, texts } = props;
  const { feedForm } = texts;
  const [query, setQuery] = useState('');
  const galaxies = matching(found.galaxies, query);
  return (
    <>
      {found.galaxies.length > SEARCHED && (
        <input
          type="search"
          class="text"
          value={query}
          placeholder={feedForm.searchGalaxies}
          aria-label={feedForm.searchGalaxies}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      )}
      {found.galaxies.length === 0 && <p>{feedForm.noGalaxies}</p>}
      {found.galaxies.length > 0 && galaxies.length === 0 && <p>{feedForm.noneFound(query.trim())}</p>}
      <ul class="choices">
        {galaxies.map((galaxy) => (
          <Galaxy key={galaxy.uuid} {...props} galaxy={galaxy} />
        ))}
      </ul>
    </>
  );
}

const Check = ({
  text,
  isOn,
  onChange,
}: {
  text: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) => (
  <label class="check">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    {text}
  </label>
);

/** The galaxies of a MISP, and its events. */
export function MispChoice(props: Props): VNode {
  const { picked, texts, onPick } = props;
  const { feedForm } = texts;
  return (
    <>
      <fieldset class="choice-list">
        <legend>{feedForm.galaxies}</legend>
        <p class="small muted">
          {feedForm.galaxiesNote} <span role="status">{feedForm.chosen(picked.galaxies.length)}</span>
        </p>
        <Galaxies {...props} />
      </fieldset>
      <Check
        text={feedForm.onlyCustom}
        isOn={picked.onlyCustom}
        onChange={(onlyCustom) => onPick({ onlyCustom })}
      />
      <Check text={feedForm.events} isOn={picked.events} onChange={(events) => onPick({ events })} />
    </>
  );
}
