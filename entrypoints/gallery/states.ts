// Every component in its states. Whoever adds a component adds a file of its states, and a line here.
import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { cardStates } from './card-states.tsx';
import { dossierStates } from './dossier-states.tsx';
import { optionStates } from './option-states.tsx';
import { pageStates } from './page-states.tsx';
import { popupStates } from './popup-states.tsx';

/** By a name that can stand in an address. */
export type States = Record<string, (texts: Texts) => VNode>;

export const STATES: States = {
  ...cardStates,
  ...popupStates,
  ...optionStates,
  ...pageStates,
  ...dossierStates,
};
