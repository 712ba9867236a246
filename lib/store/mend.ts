// A row that was damaged (a bad disk, another program) must not take down whoever reads it: what has another shape than agreed is
// left out, or replaced by what says least, and the rest of the row is used.

export type Check = (value: unknown) => boolean;

/** What a field must be, and what stands there where it is not; undefined: then there is no such field. */
type Field = readonly [name: string, isGood: Check, instead: (value: unknown) => unknown];

export type Shape = readonly Field[];

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => Number.isFinite(value);
export const isOneOf =
  (list: readonly string[]): Check =>
  (value) =>
    list.some((each) => each === value);
export const isObject: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const has =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(shape).every(([key, isGood]) => isGood(Reflect.get(Object(value), key)));
export const orNone =
  (isGood: Check): Check =>
  (value) =>
    value === undefined || isGood(value);
export const isListOf =
  (isGood: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isGood);

export const needed = (name: string, isGood: Check, instead: unknown): Field => [name, isGood, () => instead];
export const optional = (name: string, isGood: Check): Field => [name, orNone(isGood), () => undefined];
const membersOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Of a list the members that are good. */
export const listed = (name: string, isGood: Check): Field => [
  name,
  isListOf(isGood),
  (value) => membersOf(value).filter(isGood),
];

const mendedRows = new WeakSet();

/** Whether this row is not as it is stored. */
export const wasDamaged = (row: object): boolean => mendedRows.has(row);

/** The row itself where it is sound. */
export function mend<T extends object>(row: T, shape: Shape): T {
  let mended: T | undefined;
  for (const [name, isGood, instead] of shape) {
    const value: unknown = Reflect.get(row, name);
    if (isGood(value)) continue;
    mended ??= { ...row };
    const other = instead(value);
    if (other === undefined) Reflect.deleteProperty(mended, name);
    else Reflect.set(mended, name, other);
  }
  if (mended === undefined) return row;
  mendedRows.add(mended);
  return mended;
}
