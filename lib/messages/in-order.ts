/**
 * Asks, and takes the answer, but none that comes after the answer to a later question: what it says is out of date. One that is
 * overtaken by a question alone still counts, or whoever asks often would never know anything.
 */
export function inOrder<Q extends unknown[], A>(
  ask: (...question: Q) => Promise<A>,
  take: (answer: A) => void,
): (...question: Q) => Promise<void> {
  let asked = 0;
  let answered = 0;
  return async (...question) => {
    const mine = (asked += 1);
    const answer = await ask(...question);
    if (mine < answered) return;
    answered = mine;
    take(answer);
  };
}
