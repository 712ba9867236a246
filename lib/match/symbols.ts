/** Folded symbols as a string. One by one: to spread a typed array over `fromCharCode` takes seven times as long. */
export function textOf(symbols: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(symbols[i] ?? 0);
  return text;
}
