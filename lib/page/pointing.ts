// Everything that leads from a mark to its card: pointer, finger, keyboard. Only in mode "mark".
import type { PageCommand, PagePolicy } from '../messages/page.ts';
import { newCard, type Anchor } from './card.ts';
import { hideEvents } from './hide-events.ts';
import type { Site } from './sites/site.ts';
import { markAt, rectsOf, type Point } from './hit-test.ts';
import { watchHover } from './hover.ts';
import { listen } from './listen.ts';
import type { BackgroundPort } from './background-port.ts';
import { textOf, type Mark } from './marks.ts';
import { boxOf } from './nodes.ts';
import type { Reader } from './reader.ts';
import { newSteps } from './mark-steps.ts';
import { watchTouch } from './touch.ts';
import { onceAFrame } from './scheduling.ts';

type CardForFrame = Extract<PageCommand, { type: 'card-for-frame' }>;

/** What a card takes. */
const MAX_TEXT = 200;

const anchorOf = (mark: Mark): Anchor => ({
  version: mark.version,
  mention: mark.id,
  text: textOf(mark).slice(0, MAX_TEXT),
  node: mark.nodes[0] ?? document,
  boxes: () => rectsOf(mark),
});

/** The frame of this page that the pointer or the keyboard is in. */
function frameInUse(): Element | undefined {
  const pointed = [...document.querySelectorAll('iframe:hover, frame:hover')].at(-1);
  const focused =
    document.activeElement?.matches('iframe, frame') === true ? document.activeElement : undefined;
  return pointed ?? focused;
}

/** Gives what to do on a command. */
export function watchPointing(
  reader: Reader,
  site: Site,
  line: BackgroundPort,
  policy: PagePolicy,
  signal: AbortSignal,
): (command: PageCommand) => true | undefined {
  const elsewhere = ({ version, mention, text }: Pick<Anchor, 'version' | 'mention' | 'text'>): void =>
    line.tell({ type: 'card-elsewhere', version, mention, text });
  const late = (): void => reader.painted?.(true);
  const uses = { elsewhere, late, stale: () => void reader.again().then(late), key: policy.cardKey };
  const card = newCard(uses, policy.hostStyle, signal);
  const steps = newSteps(reader, site.posts, (mark, box) => card.host.flash(box, mark.nodes[0] ?? document));

  const load = (mark: Mark, point?: Point): void => {
    reader.current = mark;
    card.load(anchorOf(mark), point);
  };
  // Where nothing is painted, no question of layout tells the page that somebody looks for it.
  const find = (point: Point): Mark | undefined =>
    reader.isShown ? markAt(point, reader.book, reader.shadows.roots()) : undefined;
  const show = (mark: Mark | undefined, focus: boolean, point?: Point): boolean => {
    if (mark === undefined) return false;
    load(mark, point);
    card.show(focus);
    return true;
  };
  const showForFrame = ({ version, mention, text }: CardForFrame): void => {
    const frame = frameInUse();
    if (frame === undefined) elsewhere({ version, mention, text });
    else {
      card.load({ version, mention, text, node: frame, boxes: () => [boxOf(frame)] });
      card.show(false);
    }
  };
  /** One Esc closes one thing: the card's is not also the page's. */
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !card.isShown) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    card.hide();
  };

  reader.painted = watchHover({ card, load, markAt: find, met: reader.shadows.meet }, policy, signal);
  const press = (point: Point): boolean => show(find(point), false, point);
  watchTouch({ press, close: () => card.hide(), cardBox: () => card.box() }, signal);
  const follow = onceAFrame(() => card.follow(), signal);
  listen(['scroll', 'resize'], () => card.anchoredTo && follow(), signal);
  window.addEventListener('keydown', key, { signal, capture: true });
  // After our own listeners: it hides events from the page, and from whatever listens later.
  hideEvents(card.host.shell, signal);

  return (command) => {
    if (command.type === 'open-card') show(steps.choose(), true);
    else if (command.type === 'card-for-frame') showForFrame(command);
    else return steps.go(command);
    return undefined;
  };
}
