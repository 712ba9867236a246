import type { VNode } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import type { Name } from '../../lib/intel/entity.ts';
import type { MutePlace, MuteTerm, MuteWish } from '../../lib/intel/mute.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Segments } from '../Segments.tsx';

interface Props {
  name: Name;
  /** How it is written on the page; absent where the page told only a part. */
  written?: string | undefined;
  place: MutePlace;
  /** The last try did not go through. */
  failed: boolean;
  texts: Texts;
  onConfirm: (wish: MuteWish) => void;
  onCancel: () => void;
}

type Where = 'here' | 'everywhere';

function wishOf(
  { name, written, place }: Props,
  chosen: { where: Where; term: MuteTerm; exactly: boolean },
): MuteWish {
  const { value, type, platform } = name;
  return {
    name: value,
    type,
    term: chosen.term,
    ...(platform === undefined ? {} : { platform }),
    ...(chosen.exactly && written !== undefined ? { exactly: written } : {}),
    ...(chosen.where === 'here' && place.host !== undefined ? { host: place.host } : {}),
  };
}

function WhereChoice({
  place,
  where,
  texts: { mute },
  onChange,
}: Pick<Props, 'place' | 'texts'> & { where: Where; onChange: (where: Where) => void }): VNode {
  const { host, isPrivate } = place;
  if (host === undefined) return <p>{isPrivate ? mute.onlyEverywherePrivate : mute.onlyEverywhere}</p>;
  const options = { here: mute.here(host), everywhere: mute.everywhere };
  return <Segments legend={mute.where} value={where} options={options} onChange={onChange} />;
}

/** Where, how long, and whether only this spelling. What is chosen already is what most people want: one more press is enough. */
export function MutePanel(props: Props): VNode {
  const { name, written, failed, texts, onConfirm, onCancel } = props;
  const { mute } = texts;
  const [where, setWhere] = useState<Where>('here');
  const [term, setTerm] = useState<MuteTerm>('good');
  const [exactly, setExactly] = useState(false);
  const id = useId();
  const confirm = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => confirm.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation(); // the next one closes the card
    onCancel();
  };
  return (
    <div class="mute small" role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 id={id}>{mute.title(name.value)}</h2>
      <WhereChoice {...props} where={where} onChange={setWhere} />
      <Segments legend={mute.howLong} value={term} options={mute.terms} onChange={setTerm} />
      {written !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={exactly}
            onChange={({ currentTarget }) => setExactly(currentTarget.checked)}
          />
          {mute.exactly(written)}
        </label>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          ref={confirm}
          onClick={() => onConfirm(wishOf(props, { where, term, exactly }))}
        >
          {mute.confirm}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {mute.cancel}
        </button>
      </div>
      {failed && <p role="alert">{mute.failed}</p>}
    </div>
  );
}
