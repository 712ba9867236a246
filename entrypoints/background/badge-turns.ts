// Whoever writes a tab's badge asks for much before: what was begun before somebody else has written is out of date.
const turns = new Map<number, number>();

/** Begins a turn, which ends those before it. Gives whether it is still the latest. */
export function badgeTurn(tabId: number): () => boolean {
  const turn = (turns.get(tabId) ?? 0) + 1;
  turns.set(tabId, turn);
  return () => turns.get(tabId) === turn;
}

/** For when the tab is closed. */
export const forgetBadge = (tabId: number): boolean => turns.delete(tabId);
