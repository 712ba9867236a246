import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOND_SAYS, Bonds, makeBond, type BondSays } from '../../../lib/intel/bonds.ts';
import { runs } from '../../make/runs.ts';

interface Thing {
  name: string;
  links: string[];
}

const thing = (name: string, ...links: string[]): Thing => ({ name, links: [`stix:${name}`, ...links] });

const say = (a: string, says: BondSays, b: string) =>
  makeBond({ id: `stix:${a}`, name: a }, { id: `stix:${b}`, name: b }, says, 0);

const groups = (things: Thing[], ...said: ReturnType<typeof say>[]): string[] =>
  new Bonds(said).groups(things).map((group) => group.map(({ name }) => name).join(' '));

const A = thing('a', 'ext:x:1');
const B = thing('b', 'ext:x:1');
const C = thing('c');

describe('what is one thing', () => {
  it.each<[string, Thing[], ReturnType<typeof say>[], string[]]>([
    ['a shared id', [A, B, C], [], ['a b', 'c']],
    ['a word of the user', [A, B, C], [say('a', 'same', 'c')], ['a b c']],
    ['no shared id, where the user says so', [A, B, C], [say('b', 'different', 'a')], ['a', 'b', 'c']],
    [
      'not by way of a third',
      [A, thing('b', 'ext:x:1', 'ext:x:2'), thing('c', 'ext:x:2')],
      [say('a', 'different', 'c')],
      ['a b', 'c'],
    ],
    [
      'the user’s word before an id',
      [A, B, C],
      [say('a', 'same', 'c'), say('c', 'different', 'b')],
      ['a c', 'b'],
    ],
    ['a word on what is not there', [A, B], [say('z', 'different', 'a')], ['a b']],
  ])('by %s', (_, things, said, expected) => {
    expect(groups(things, ...said)).toEqual(expected);
  });

  it('by a key that several feeds have', () => {
    const copy = { name: 'copy of a', links: ['misp:1', 'stix:a'] };
    expect(groups([copy, B, C], say('a', 'same', 'c'))).toEqual(['copy of a c', 'b']);
  });

  it('never holds two that are said to be different', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const bond = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...BOND_SAYS), fc.constantFrom(...ids));
    const shared = fc.array(fc.subarray(['k', 'l', 'm']), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(bond), shared, (said, links) => {
        const things = ids.map((id, index) => thing(id, ...(links[index] ?? [])));
        const real = said.filter(([a, , b]) => a !== b).map(([a, says, b]) => say(a, says, b));
        // The last word on two counts, as in the store.
        const last = [...new Map(real.map((each) => [each.pair, each])).values()];
        const bonds = new Bonds(last);
        const found = bonds.groups(things);
        expect(found.flat()).toHaveLength(things.length);
        for (const group of found)
          for (const one of group)
            for (const other of group) expect(bonds.between(one, other)?.says).not.toBe('different');
      }),
      runs(100),
    );
  });
});

it('a bond is the same from both ends', () => {
  expect(say('a', 'same', 'b')).toEqual(say('b', 'same', 'a'));
  expect(new Bonds([say('b', 'same', 'a')]).between(B, A)?.names).toEqual(['a', 'b']);
});
