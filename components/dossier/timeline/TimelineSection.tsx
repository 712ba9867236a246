import type { VNode } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { CardPart } from '../../../lib/intel/card.ts';
import { timelineOf, type TimeItem } from '../../../lib/intel/dossier-timeline.ts';
import { stricterTlp, type Tlp } from '../../../lib/intel/tlp.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import type { CardActions } from '../../card/actions.ts';
import { LINE_LOOKS } from '../graph/GraphPicture.tsx';
import { SaveButtons } from '../picture/SaveButtons.tsx';
import { Segments } from '../../Segments.tsx';
import { WholeLists } from '../../whole-lists.ts';
import { placeItems } from './scale.ts';
import { TimelineList } from './TimelineList.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { useMedia } from './use-media.ts';
import { factWords } from './words.ts';

interface Props {
  parts: readonly CardPart[];
  name: string;
  /** Below a saved picture. */
  asOf: string;
  texts: Texts;
  copy: CardActions['copy'];
}

/** The picture keeps its shape: in less than this there is no room for all of it at once. */
const NARROW = '(max-width: 760px)';

const tlpOf = (items: readonly TimeItem[]): Tlp =>
  items.map(({ tlp }) => tlp).reduce<Tlp>(stricterTlp, 'CLEAR');

function Picture({
  items,
  name,
  asOf,
  texts,
}: Omit<Props, 'parts' | 'copy'> & { items: readonly TimeItem[] }) {
  const { dossier } = texts;
  const svg = useRef<SVGSVGElement>(null);
  const isNarrow = useMedia(NARROW);
  const picture = useMemo(() => placeItems(items, (item) => factWords(item, texts)), [items, texts]);
  if (picture === undefined) return null;
  const looks = LINE_LOOKS.filter((look) =>
    items.some((item) => item.fact === 'relation' && item.relation.assertion.status === look),
  );
  return (
    <>
      {/* A part that is scrolled must be reached by keyboard. */}
      <div
        class="picture-frame"
        role="group"
        aria-label={dossier.timeline}
        tabIndex={isNarrow ? 0 : undefined}
      >
        <TimelinePicture svg={svg} picture={picture} label={dossier.timelineLabel(name)} texts={texts} />
      </div>
      <p class="small muted">{dossier.timelineHelp}</p>
      <SaveButtons
        svg={svg}
        about={{
          title: dossier.timelineLabel(name),
          notes: [dossier.timelineHelp, asOf],
          legend: looks.map((look) => ({ look, words: dossier.looks[look] })),
        }}
        tlp={tlpOf(items)}
        fileName={dossier.pictureFile(name, 'timeline')}
        texts={texts}
      />
    </>
  );
}

/** When what is known of the entity happened, as a picture and as a list that says the same. */
export function TimelineSection(props: Props): VNode {
  const { parts, texts, copy } = props;
  const { dossier } = texts;
  const isPaper = useContext(WholeLists);
  const items = useMemo(() => timelineOf(parts), [parts]);
  const [view, setView] = useState<'picture' | 'list'>(() =>
    window.matchMedia(NARROW).matches ? 'list' : 'picture',
  );
  return (
    <section class="block timeline-section" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{dossier.timeline}</h2>
      {items.length === 0 && <p class="muted">{dossier.timelineNone}</p>}
      {items.length > 0 && (
        <>
          <div class="graph-controls no-print">
            <Segments
              legend={dossier.timeViewLegend}
              value={view}
              options={dossier.views}
              onChange={setView}
            />
          </div>
          {view === 'picture' && <Picture {...props} items={items} />}
          {/* On paper nobody can ask for the words behind a bar. */}
          {(view === 'list' || isPaper) && <TimelineList items={items} texts={texts} copy={copy} />}
        </>
      )}
    </section>
  );
}
