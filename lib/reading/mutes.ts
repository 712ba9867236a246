// The mutes in memory: read from the store when they are first needed, again when they have changed.
import { isInForce, isMeant, type Mute } from '../intel/mute.ts';
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import type { IsMuted } from '../match/document.ts';
import { byForm } from '../match/forms-of.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { readMutes } from '../store/mutes.ts';
import type { Store } from '../store/schema.ts';

type ByForm = ReturnType<typeof byForm<Mute>>;

const mutedForms = (lexicon: Lexicon, mutes: readonly Mute[]): ByForm =>
  byForm(lexicon, mutes, ({ name, type, platform }) => ({
    value: name,
    type,
    ...(platform === undefined ? {} : { platform }),
  }));

/**
 * Those that may be listed up to `ceiling`. A mute carries no marking: its name has that of who is called so, by every form of it,
 * and a name of nobody that is loaded has none.
 */
export function mutesUpTo(lexicon: Lexicon, mutes: readonly Mute[], ceiling: Tlp): Mute[] {
  const shown = new Set<Mute>();
  const above = new Set<Mute>();
  for (const [form, muted] of mutedForms(lexicon, mutes)) {
    const isShown = lexicon.postings(form).some(({ tlp }) => isUpTo(tlp, ceiling));
    for (const mute of muted) (isShown ? shown : above).add(mute);
  }
  return mutes.filter((mute) => shown.has(mute) && !above.has(mute));
}

/** `host` and `now` as in `isInForce`. */
const mutedAt =
  (forms: ByForm, host: string | undefined, now: number): IsMuted =>
  (form, written) =>
    forms.get(form)?.some((mute) => isInForce(mute, host, now) && isMeant(mute, written)) ?? false;

export interface MuteHolder {
  /**
   * What is muted on the pages of a host, as of now. A mute that ends wakes nobody: what is read from then on is found, and
   * what an open page has read before is marked the next time that it is read (its text changes, or it is loaded again).
   */
  at: (lexicon: Lexicon, host: string | undefined) => Promise<IsMuted>;
  /** The mutes have changed. */
  forget: () => void;
}

interface Held {
  mutes: Promise<Mute[]>;
  forms: WeakMap<Lexicon, ByForm>;
}

export function makeMuteHolder(store: Store): MuteHolder {
  let held: Held | undefined;
  const hold = (): Held => ({ mutes: readMutes(store, Date.now()), forms: new WeakMap() });
  const forget = (): void => {
    held = undefined;
  };
  const at = async (lexicon: Lexicon, host: string | undefined): Promise<IsMuted> => {
    const { mutes, forms } = (held ??= hold());
    const all = await mutes.catch((error: unknown) => {
      forget();
      throw error;
    });
    const known = forms.get(lexicon) ?? mutedForms(lexicon, all);
    forms.set(lexicon, known);
    return mutedAt(known, host, Date.now());
  };
  return { at, forget };
}
