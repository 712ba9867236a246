// Muting the name that a card is shown for: closed → open (it is known where it may hold) → muted → closed again.
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Card } from '../../lib/intel/card.ts';
import type { Name } from '../../lib/intel/entity.ts';
import { nameToMute, type Mute, type MutePlace, type MuteWish } from '../../lib/intel/mute.ts';

/** What a card can ask about mutes. Undefined and false: it did not go through. */
export interface MuteActions {
  place: () => Promise<MutePlace | undefined>;
  add: (wish: MuteWish) => Promise<Mute | undefined>;
  remove: (mute: Mute) => Promise<boolean>;
}

/** Whoever shows the card keeps what was muted, as the card may make place for another one. */
export interface MuteProps {
  /** Absent where nothing can be muted. */
  mute?: MuteActions | undefined;
  muted?: Mute | undefined;
  onMuted?: ((muted: Mute | undefined) => void) | undefined;
}

export interface Muting {
  name: Name;
  /** What stands on the page. */
  text: string;
  /** Undefined while the panel is closed. */
  place: MutePlace | undefined;
  muted: Mute | undefined;
  /** The mute was made just now, in this very card. */
  isFresh: boolean;
  failed: boolean;
  tool: RefObject<HTMLButtonElement>;
  /** Opens or closes the panel, or takes back what is muted. */
  toggle: () => void;
  confirm: (wish: MuteWish) => void;
  close: () => void;
  undo: () => void;
}

/** Where nobody answers: what is asked next fails too, and says so. */
const UNKNOWN: MutePlace = { isPrivate: false };

/** Undefined for a card that is shown for no name on a page. */
export function useMuting(
  props: MuteProps & { card: Card; textOnPage?: string | undefined },
): Muting | undefined {
  const { card, textOnPage: text, mute, muted, onMuted } = props;
  const [place, setPlace] = useState<MutePlace>();
  const [failed, setFailed] = useState(false);
  const [isFresh, setIsFresh] = useState(false);
  const isBusy = useRef(false);
  const tool = useRef<HTMLButtonElement>(null);
  if (!mute || text === undefined) return undefined;
  const matched = card.parts.flatMap((part) => part.matched);
  const name = nameToMute(matched, text);
  if (!name) return undefined;

  /** A second press while the first is under way comes to nothing. `task` says whether it went through. */
  const once = (task: () => Promise<boolean>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    void task().then((done) => {
      isBusy.current = false;
      setFailed(!done);
    });
  };
  const settle = (now: Mute | undefined): void => {
    setPlace(undefined);
    setIsFresh(now !== undefined);
    onMuted?.(now);
  };
  const open = async (): Promise<boolean> => {
    setPlace((await mute.place()) ?? UNKNOWN);
    return true;
  };
  const add = async (wish: MuteWish): Promise<boolean> => {
    const made = await mute.add(wish);
    if (made) settle(made);
    return made !== undefined;
  };
  const remove = async (): Promise<boolean> => {
    const done = muted !== undefined && (await mute.remove(muted));
    if (done) settle(undefined);
    if (done) tool.current?.focus();
    return done;
  };
  const close = (): void => {
    setPlace(undefined);
    setFailed(false);
    tool.current?.focus();
  };
  const undo = (): void => once(remove);
  const toggle = (): void => {
    if (muted) undo();
    else if (place) close();
    else once(open);
  };
  const confirm = (wish: MuteWish): void => once(() => add(wish));
  return { name, text, place, muted, isFresh, failed, tool, toggle, confirm, close, undo };
}
