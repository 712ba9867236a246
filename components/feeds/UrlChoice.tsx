import type { VNode } from 'preact';
import type { UrlFound } from '../../lib/intel/explored.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';
import { formatBytes } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { hostElsewhere, type Picked } from './picked.ts';
import { shownAddress } from './words.ts';

interface Props {
  found: UrlFound;
  picked: Picked;
  texts: Texts;
  onPick: (change: Partial<Picked>) => void;
  /** Undefined where nothing was chosen. */
  readText: (found: UrlFound, before: TextReading | undefined) => Promise<TextReading | undefined>;
}

function Elsewhere({ host, found, picked, texts, onPick }: Props & { host: string }): VNode {
  const { feedForm } = texts;
  return (
    <div class="notice">
      <p>{feedForm.elsewhere(host)}</p>
      <p class="small">{shownAddress(found.finalUrl)}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={picked.mayLeadElsewhere}
          onChange={({ currentTarget }) => onPick({ mayLeadElsewhere: currentTarget.checked })}
        />
        {feedForm.elsewhereAsk(host)}
      </label>
    </div>
  );
}

function Reading({ found, picked: { reading }, texts, onPick, readText }: Props): VNode {
  const { feedForm } = texts;
  const press = async (): Promise<void> => {
    const chosen = await readText(found, reading);
    if (chosen !== undefined) onPick({ reading: chosen });
  };
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={() => void press()}>
        {feedForm.howToRead}
      </button>
      <span role="status">{reading && feedForm.readAs[reading.as]}</span>
    </div>
  );
}

/** What stands at an address. */
export function UrlChoice(props: Props): VNode {
  const { found, texts } = props;
  const { feedForm, language } = texts;
  const { fileName, looks, size } = found;
  const host = hostElsewhere(found);
  const isBad = looks === 'web-page' || looks === 'binary' || looks === 'empty';
  return (
    <>
      <p class="strong">{feedForm.file(fileName, size === undefined ? '' : formatBytes(language, size))}</p>
      <p class={isBad ? 'notice' : ''}>{feedForm.looks[looks]}</p>
      {looks === 'text' && <Reading {...props} />}
      {!isBad && host !== undefined && <Elsewhere {...props} host={host} />}
    </>
  );
}
