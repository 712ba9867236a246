/** Wraps an expression so that its value comes back as JSON text, which both browsers carry alike. */
export const asJson = (expression: string): string =>
  `(async () => JSON.stringify((await (${expression})) ?? null))()`;
