import { dossierAddress } from '../../lib/intel/dossier-address.ts';

export const INDEX_ADDRESS = '/dossier.html';
export const OPTIONS_ADDRESS = '/options.html';

/** In this very page: a change of the part behind "#" loads nothing anew. */
export const goToDossier = (id: string): void => location.assign(dossierAddress(id));
