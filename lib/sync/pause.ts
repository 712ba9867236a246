/** Lets everything that waits (answers to pages first of all) run before the work goes on. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
