// What an enemy would send: values for fast-check, and samples of which parts were replaced by them.
import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const NASTY_TEXTS = [
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:secret@example.org/',
  '\u202eevil\u202c',
  '\u2066a\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  '\uffff',
  '${7*7}{{7*7}}',
  '(a+)+$',
  '.*',
  '-1',
  '1e999',
  '9999-99-99',
  'a'.repeat(100_000),
  'the',
  'a',
  '🦊'.repeat(500),
];

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[[[[]]]]]),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as Json),
);

/** Whatever JSON can say. */
export const anyJson: fc.Arbitrary<unknown> = nasty;

const isBranch = (value: Json): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null;

/** Replaces, drops or repeats something inside, chosen by numbers. */
function changed(value: Json, path: readonly number[], by: Json): Json {
  const [step = 0, ...rest] = path;
  if (!isBranch(value) || path.length === 0) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (rest.length === 0 && step % 3 === 0) return [...value, ...value.slice(at), by];
    return value.map((each, i) => (i === at ? changed(each, rest, by) : each));
  }
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    name === key ? changed(each, rest, by) : each,
  ]);
  return Object.fromEntries(
    rest.length === 0 && step % 5 === 0 ? entries.filter(([name]) => name !== key) : entries,
  ) as Json;
}

/** The sample with up to eight places changed. */
export const mutated = (sample: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }), nasty), { maxLength: 8 })
    .map((changes) => changes.reduce((value, [path, by]) => changed(value, path, by), sample as Json));
