import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PRESETS, type Preset } from '../../lib/intel/presets.ts';
import type { Schedule } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FeedDialog } from './FeedDialog.tsx';
import { FeedFormView } from './FeedFormView.tsx';
import { FilePicker, INTEL_FILES } from '../FilePicker.tsx';
import type { FormActions } from './form-actions.ts';
import { Places, type Where } from './Places.tsx';
import { PresetList } from './PresetList.tsx';

interface Props {
  /** Addresses of the feeds that there are. */
  known: readonly string[];
  /** Of the last preset: why it was not added. */
  told: string | undefined;
  texts: Texts;
  actions: FormActions;
  onPreset: (preset: Preset, schedule: Schedule) => void;
  onFiles: (files: File[]) => void;
  onSaved: (count: number) => void;
  onClose: () => void;
}

function Presets({
  known,
  told,
  texts,
  onPreset,
  onBack,
  close,
}: Props & { onBack: () => void; close: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('select')?.focus(), []);
  return (
    <>
      <p role="status" class={told === undefined ? 'spoken' : ''}>
        {told}
      </p>
      <div class="presets-scroll" ref={list}>
        <PresetList presets={PRESETS} known={known} texts={texts} onAdd={onPreset} />
      </div>
      <div class="buttons">
        <button type="button" class="button" onClick={onBack}>
          {texts.feedForm.back}
        </button>
        <button type="button" class="button" onClick={close}>
          {texts.common.close}
        </button>
      </div>
    </>
  );
}

/** A modal dialog: where the intel is, then what is needed to get it from there. */
export function AddFeed(props: Props): VNode {
  const { texts, actions, onFiles, onSaved, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  const [where, setWhere] = useState<Exclude<Where, 'file'>>();
  const back = (): void => setWhere(undefined);
  const title = where === undefined ? texts.feedForm.title : texts.feedForm.places[where].name;
  return (
    <FeedDialog title={title} onClose={onClose}>
      {(close) => (
        <>
          {where === undefined && (
            <Places
              texts={texts}
              onChoose={(place) => (place === 'file' ? input.current?.click() : setWhere(place))}
              onCancel={close}
            />
          )}
          {where === 'preset' && <Presets {...props} onBack={back} close={close} />}
          {where !== undefined && where !== 'preset' && (
            <FeedFormView
              kind={where}
              texts={texts}
              actions={actions}
              onBack={back}
              onCancel={close}
              onSaved={(count) => {
                close();
                onSaved(count);
              }}
            />
          )}
          <FilePicker
            label={texts.feeds.importFile}
            accept={INTEL_FILES}
            input={input}
            isMultiple
            onFiles={(files) => {
              close();
              onFiles(files);
            }}
          />
        </>
      )}
    </FeedDialog>
  );
}
