import { createContext } from 'preact';

/** True where lists and texts are shown whole whatever was pressed: on paper nobody can ask for more. */
export const WholeLists = createContext(false);
