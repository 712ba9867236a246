import type { VNode } from 'preact';
import { PRESETS, type Preset } from '../../lib/intel/presets.ts';
import type { Schedule } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { PresetList } from '../feeds/PresetList.tsx';
import { Fold } from '../Fold.tsx';
import { Place } from './Place.tsx';
import { Step } from './Step.tsx';

export interface IntelActions {
  /** Asks the browser for a permission: must run in the press itself. */
  addPreset: (preset: Preset, schedule: Schedule) => void;
  addServer: () => void;
  addFile: () => void;
}

interface Props {
  /** Addresses of the feeds that there are. */
  known: readonly string[];
  /** What was done last, or not done. */
  told: string | undefined;
  texts: Texts;
  actions: IntelActions;
}

/** The second step: which intel, beside what is built in. */
export function WhichIntel({ known, told, texts, actions }: Props): VNode {
  const { welcome } = texts;
  return (
    <Step number={2} title={welcome.intel} texts={texts}>
      <p>{welcome.intelNote}</p>
      <Fold class="fold" summary={welcome.presets}>
        <PresetList presets={PRESETS} known={known} texts={texts} onAdd={actions.addPreset} />
      </Fold>
      <p role="status" class={told === undefined ? 'spoken' : 'told'}>
        {told}
      </p>
      <div class="places">
        <Place name={welcome.server} note={welcome.serverNote} onPress={actions.addServer} />
        <Place name={welcome.file} note={welcome.fileNote} onPress={actions.addFile} />
      </div>
    </Step>
  );
}
