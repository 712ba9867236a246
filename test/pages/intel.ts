// What the saved pages need beyond the starter pack: names that are ordinary words, and two made-up ones.
import { makeStixBundle, makeStixObject } from '../make/stix.ts';

const ACTORS = ['Play', 'Tick', 'Silence', 'Cobalt', 'MAN1', 'Mimo', 'Fancy Bear', 'GlossNym', 'QuartzCart'];

export const intelOfPages = (): string =>
  JSON.stringify(
    makeStixBundle([
      ...ACTORS.map((name) => makeStixObject('threat-actor', { name })),
      makeStixObject('tool', { name: 'Cobalt Strike' }),
    ]),
  );
