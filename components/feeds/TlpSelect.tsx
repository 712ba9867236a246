import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import { TLP_LEVELS, type Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  feed: Feed;
  texts: Texts;
  onChange: (tlp: Tlp) => void;
}

export const TlpSelect = ({ feed, texts, onChange }: Props): VNode => (
  <label class="tlp-select small">
    {texts.options.defaultTlp}{' '}
    <select
      value={feed.defaultTlp}
      onChange={({ currentTarget }) => {
        const tlp = TLP_LEVELS.find((level) => level === currentTarget.value);
        if (tlp !== undefined) onChange(tlp);
      }}
    >
      {TLP_LEVELS.map((level) => (
        <option key={level} value={level}>
          TLP:{level}
        </option>
      ))}
    </select>
  </label>
);
