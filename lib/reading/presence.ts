// Which mentions each open page shows. Kept in memory only: after the background was killed the pages are asked again.

/** What one frame said: mention id → how often a reader can see it. */
export interface FrameSeen {
  /** The port that said it: when it closes, the frame's document is gone. */
  owner: object;
  version: number;
  counts: Map<number, number>;
  /** Its site is not as its adapter knows it. */
  changed?: boolean;
}

/** From the flat pairs of the message `seen`. */
export function countsOf(flat: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < flat.length; at += 2) counts.set(flat[at] ?? 0, flat[at + 1] ?? 0);
  return counts;
}

/** One mention in one frame. */
export interface SeenMention {
  frameId: number;
  mention: number;
  count: number;
}

export class Presence {
  private readonly tabs = new Map<number, Map<number, FrameSeen>>();
  private changes = 0;
  private readonly changedAt = new Map<number, number>();
  private readonly waiting = new Map<number, (() => void)[]>();

  /** Another number once another word was said in the tab, or taken back. */
  revision(tabId: number): number {
    return this.changedAt.get(tabId) ?? 0;
  }

  private changed(tabId: number): void {
    this.changes += 1;
    this.changedAt.set(tabId, this.changes);
  }

  /** Replaces what the frame said before; true when this is the first word from its tab. */
  set(tabId: number, frameId: number, said: FrameSeen): boolean {
    const frames = this.tabs.get(tabId);
    this.changed(tabId);
    if (frames) frames.set(frameId, said);
    else this.tabs.set(tabId, new Map([[frameId, said]]));
    for (const heard of this.waiting.get(tabId) ?? []) heard();
    this.waiting.delete(tabId);
    return frames === undefined;
  }

  /** False when another port has spoken for this frame since: its words stay. */
  forgetFrame(tabId: number, frameId: number, owner: object): boolean {
    const frames = this.tabs.get(tabId);
    if (frames?.get(frameId)?.owner !== owner) return false;
    this.changed(tabId);
    return frames.delete(frameId);
  }

  forgetTab(tabId: number): void {
    this.tabs.delete(tabId);
    this.changedAt.delete(tabId);
  }

  /** Whether one of the tab's frames has spoken since the background started. */
  knows(tabId: number): boolean {
    return this.tabs.has(tabId);
  }

  /** Resolves once one has. */
  async firstWord(tabId: number): Promise<void> {
    if (this.knows(tabId)) return;
    await new Promise<void>((resolve) => {
      this.waiting.set(tabId, [...(this.waiting.get(tabId) ?? []), resolve]);
    });
  }

  /** Whether one of the tab's documents is read as plain text, because its site has changed. */
  hasChanged(tabId: number): boolean {
    return [...(this.tabs.get(tabId)?.values() ?? [])].some(({ changed }) => changed === true);
  }

  tabIds(): number[] {
    return [...this.tabs.keys()];
  }

  /** What a reader can see in the tab, top frame first; ids of another lexicon mean nothing and are left out. */
  seenIn(tabId: number, version: number): SeenMention[] {
    const frames = [...(this.tabs.get(tabId) ?? [])].filter(([, frame]) => frame.version === version);
    return frames
      .sort(([a], [b]) => a - b)
      .flatMap(([frameId, { counts }]) =>
        [...counts].filter(([, count]) => count > 0).map(([mention, count]) => ({ frameId, mention, count })),
      );
  }
}
