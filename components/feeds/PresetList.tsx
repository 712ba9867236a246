import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Preset } from '../../lib/intel/presets.ts';
import type { Schedule } from '../../lib/intel/sync.ts';
import { formatBytes, localText } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { Fold } from '../Fold.tsx';
import { SignIcon } from '../Icon.tsx';

interface Props {
  presets: readonly Preset[];
  /** Addresses of the feeds that there are. */
  known: readonly string[];
  texts: Texts;
  /** Asks the browser, in the press itself. */
  onAdd: (preset: Preset, schedule: Schedule) => void;
}

const Link = ({ url, text }: { url: string; text: string }): VNode => (
  <a href={url} target="_blank" rel="noreferrer noopener">
    {text} <span class="muted">({new URL(url).hostname})</span>
  </a>
);

function About({ preset, texts }: { preset: Preset; texts: Texts }): VNode {
  const { feedForm, language } = texts;
  const { bytes, licence, home, config, notice } = preset;
  const size = bytes === undefined ? [] : [feedForm.size(formatBytes(language, bytes))];
  return (
    <div class="small">
      <p>{localText(language, preset.holds)}</p>
      <p class="muted">{[feedForm.from(new URL(config.url).hostname), ...size].join(' · ')}</p>
      <p class="links">
        <span>
          {feedForm.licence}
          <Link url={licence.url} text={licence.title} />
        </span>
        <Link url={home} text={feedForm.homePage} />
      </p>
      {notice !== undefined && <p class="muted">{notice}</p>}
    </div>
  );
}

type ItemProps = Omit<Props, 'presets'> & { preset: Preset; schedule: Schedule };

function Item({ preset, schedule, known, texts, onAdd }: ItemProps): VNode {
  const { feedForm, language } = texts;
  const title = localText(language, preset.title);
  const isThere = known.includes(preset.config.url);
  return (
    <li>
      <header>
        <h3>{title}</h3>
        <button
          type="button"
          class="button"
          aria-disabled={isThere}
          onClick={() => !isThere && onAdd(preset, schedule)}
        >
          <SignIcon sign={isThere ? 'done' : 'add'} /> {isThere ? feedForm.isThere : feedForm.addPreset}
          <span class="spoken">: {title}</span>
        </button>
      </header>
      <About preset={preset} texts={texts} />
    </li>
  );
}

/** Public intel, each one click away, with what is to be known before. Software, which only competes, is folded away. */
export function PresetList({ presets, ...rest }: Props): VNode {
  const { feedForm, feeds } = rest.texts;
  const [schedule, setSchedule] = useState<Schedule>('by-hand');
  const items = (role: Preset['role']): VNode[] =>
    presets
      .filter((preset) => preset.role === role)
      .map((preset) => <Item key={preset.id} preset={preset} schedule={schedule} {...rest} />);
  return (
    <>
      <p class="small muted">{feedForm.presetsNote}</p>
      <Choice label={feedForm.schedule} value={schedule} options={feeds.schedules} onChange={setSchedule} />
      <ul class="presets">{items('actors')}</ul>
      <Fold class="fold" summary={feedForm.competitors}>
        <p class="small muted">{feedForm.competes}</p>
        <ul class="presets">{items('competitors')}</ul>
      </Fold>
    </>
  );
}
