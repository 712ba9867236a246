import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { found, lexiconOf } from './finding.ts';

const lexicon = lexiconOf([
  ...[
    'Killnet',
    'Turla',
    'Turla Team',
    'Play',
    'Lazarus',
    'Sofacy',
    'Winnti Group',
    'Larva',
    'APT29',
    'Qakbo',
  ],
  ...['Cozy Turla', 'Molerats', 'Emot', 'Athen'],
]);

describe('an -s behind a distinctive name', () => {
  test.each([
    ['Killnets Angriffe, killnets', ['Killnet', 'killnet']],
    ['the Turlas, the Turlas’ tools; Killnets.', ['Turla', 'Turla', 'Killnet']],
    ['Cozy Turlas Server', ['Cozy Turla']],
    ['Turlas Team', ['Turla']],
    ['Killnetsで、Killnets-Gruppe', ['Killnet', 'Killnet']],
    ['Lazarus’ and Lazarus', ['Lazarus', 'Lazarus']],
    ['Killnet’s Killnets', ['Killnet', 'Killnet']],
    ['something invisible in it: Kill\u200bnets', ['Kill\u200bnet']],
    ['something invisible behind it: Killnets\u200b', ['Killnet']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test.each([
    ['an ordinary word', 'plays Plays Larvas'],
    ['too short', 'Emots'],
    ['another word then', 'in Athens'],
    ['ends in s already', 'Moleratss Lazaruss'],
    ['a name without its suffix', 'Winntis'],
    ['no letters alone', 'APT29s'],
    ['part of a longer word', 'Killnetsky xKillnets Killnets2 Killnets_x'],
    ['in an address', 'killnets.org x@killnets.org https://x.io/Killnets'],
    ['another ending', 'Killnetes KillnetS Killnetz'],
  ])('not where it is %s', (_, text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

test('only an actor’s name takes one', () => {
  const names = [{ value: 'Killnet', type: 'alias' as const }];
  const software = openLexicon(compileLexicon([{ pk: 1, kind: 'malware', tlp: 'CLEAR', names }], 1));
  expect(found(software, 'Killnets, Killnet')).toEqual(['Killnet']);
});

test('a name that ends so itself goes first', () => {
  expect(found(lexiconOf(['Turla', 'Turlas']), 'Turlas Turla')).toEqual(['Turlas', 'Turla']);
});
