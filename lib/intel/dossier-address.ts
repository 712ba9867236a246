// The address of an entity's dossier. It names the entity by a link key, which stays the same from sync to sync.

const PAGE = '/dossier.html';

/** Within the extension: put `runtime.getURL` around it. */
export const dossierAddress = (id: string): string => `${PAGE}#${encodeURIComponent(id)}`;

/** The link key in a page's `location.hash`; undefined where none stands or it can't be read. */
export function dossierIdIn(hash: string): string | undefined {
  try {
    const id = decodeURIComponent(hash.replace(/^#/, ''));
    return id === '' ? undefined : id;
  } catch {
    return undefined;
  }
}
