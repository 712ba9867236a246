/** English count and noun: "1 name", "1,403 names". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Japanese count and counter: "1,403件". */
export const counted = (count: number, counter: string): string => `${count.toLocaleString('ja')}${counter}`;
