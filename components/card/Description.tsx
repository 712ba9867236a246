import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LocalText } from '../../lib/intel/entity.ts';
import { localText } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { WholeLists } from '../whole-lists.ts';

interface Props {
  text: LocalText;
  texts: Texts;
}

/** Plain text, cut to a few lines until more is asked for. */
export function Description({ text, texts }: Props): VNode {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [whole, setWhole] = useState(false);
  const isPaper = useContext(WholeLists);
  const shown = localText(texts.language, text);
  useLayoutEffect(() => {
    const element = paragraph.current;
    setWhole(false);
    setIsCut(element !== null && element.scrollHeight > element.clientHeight + 1);
  }, [shown]);
  return (
    <div class="description">
      <p ref={paragraph} class={whole || isPaper ? '' : 'cut'}>
        {shown}
      </p>
      {isCut && !isPaper && (
        <button type="button" class="link small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? texts.card.less : texts.card.more}
        </button>
      )}
    </div>
  );
}
