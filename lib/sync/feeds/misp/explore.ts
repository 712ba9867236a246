// From the address of a MISP server to its galaxies, to choose from.
import * as v from 'valibot';
import type { MispFound, MispGalaxyFound } from '../../../intel/explored.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import type { RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { MAX_TEXT } from '../limits.ts';
import type { Explorer } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { readProgress } from '../remote/stored.ts';
import { folderUrl } from '../remote/urls.ts';
import { galaxyOf } from './galaxies.ts';
import { galaxiesRequest, listOf } from './rest.ts';
import { isUuid } from './uuid.ts';

const ProgressSchema = v.object({ places: v.array(v.string()) });

function galaxyIn(raw: RawObject): MispGalaxyFound[] {
  const uuid = ownText(raw, 'uuid')?.toLowerCase();
  const type = ownText(raw, 'type');
  if (uuid === undefined || !isUuid(uuid) || type === undefined || type === '') return [];
  const [name = '', description = ''] = ['name', 'description'].map((key) =>
    cutText(cleanLine(ownText(raw, key) ?? ''), MAX_TEXT),
  );
  const kind = galaxyOf(type, '')?.kind;
  return [{ uuid, type, name: name || type, description, ...(kind === undefined ? {} : { kind }) }];
}

export const exploreMisp: Explorer<MispFound> = {
  begin: (text) => {
    const url = folderUrl(text);
    if (url === undefined) throw new FeedError('not-understood', 'no http(s) address');
    // People copy the address of the page they are on.
    const places = [...new Set([url, `${new URL(url).origin}/`])];
    return { request: galaxiesRequest(url), progress: { places } };
  },
  take: (stored, answer) => {
    const [url = '', ...others] = readProgress(ProgressSchema, stored).places;
    const [other] = others;
    try {
      return { found: { url, galaxies: listOf(answer, 'Galaxy').flatMap(galaxyIn) } };
    } catch (error) {
      const isElsewhere = error instanceof FeedError && ['not-there', 'not-understood'].includes(error.code);
      if (other === undefined || !isElsewhere) throw error;
      return { next: galaxiesRequest(other), progress: { places: others } };
    }
  },
};
