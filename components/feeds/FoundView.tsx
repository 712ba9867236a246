import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { FormActions } from './form-actions.ts';
import { MispChoice } from './MispChoice.tsx';
import type { Found, Picked } from './picked.ts';
import { TaxiiChoice } from './TaxiiChoice.tsx';
import { UrlChoice } from './UrlChoice.tsx';

interface Props {
  found: Found;
  picked: Picked;
  /** A feed that is edited stays one. */
  isOne: boolean;
  texts: Texts;
  readText: FormActions['readText'];
  onPick: (change: Partial<Picked>) => void;
}

function Choices({ found, picked, isOne, texts, readText, onPick }: Props): VNode {
  const about = { picked, texts, onPick };
  switch (found.kind) {
    case 'url':
      return <UrlChoice found={found.found} readText={readText} {...about} />;
    case 'taxii':
      return <TaxiiChoice found={found.found} isOne={isOne} {...about} />;
    case 'misp':
      return <MispChoice found={found.found} {...about} />;
    case 'misp-feed':
      return <p>{texts.feedForm.mispEvents(found.found.events)}</p>;
    case 'opencti':
      return <p>{texts.feedForm.openctiFound(found.found.version)}</p>;
  }
}

/** What there is, to choose from. It takes the focus when it comes: the answer to a press. */
export function FoundView(props: Props): VNode {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => view.current?.focus(), [props.found]);
  return (
    <div class="found" tabIndex={-1} ref={view}>
      <Choices {...props} />
    </div>
  );
}
