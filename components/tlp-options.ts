import type { Tlp } from '../lib/intel/tlp.ts';

/** All markings, as the options of a choice. */
export const TLP_OPTIONS: Readonly<Record<Tlp, string>> = {
  CLEAR: 'TLP:CLEAR',
  GREEN: 'TLP:GREEN',
  AMBER: 'TLP:AMBER',
  'AMBER+STRICT': 'TLP:AMBER+STRICT',
  RED: 'TLP:RED',
};
