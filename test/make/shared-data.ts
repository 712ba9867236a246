// Real intel that lies beside the project on some machines; a user's clone has none.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../../shared/data');

export const hasSharedData = existsSync(ROOT);

/** Give it to the title of what is skipped without the data. */
export const sharedDataNote = hasSharedData ? '' : ' (skipped: no ../shared/data)';

export const sharedPath = (path: string): string => resolve(ROOT, path);

export const readShared = (path: string): string => readFileSync(sharedPath(path), 'utf8');
