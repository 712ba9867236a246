import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Place } from './Place.tsx';
import { Step } from './Step.tsx';

interface Props {
  remembers: boolean;
  texts: Texts;
  onChange: (remembers: boolean) => void;
}

/** The third step: whether encounters may be remembered. */
export function Memory({ remembers, texts, onChange }: Props): VNode {
  const { remember, memory, memoryNote } = texts.welcome;
  return (
    <Step number={3} title={memory} texts={texts}>
      <div class="places">
        <Place
          name={remember.no}
          note={remember.noNote}
          chosen={!remembers}
          onPress={() => onChange(false)}
        />
        <Place
          name={remember.yes}
          note={remember.yesNote}
          chosen={remembers}
          onPress={() => onChange(true)}
        />
      </div>
      <p class="small muted">{memoryNote}</p>
    </Step>
  );
}
