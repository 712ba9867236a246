// From the address of a MISP server to its galaxies, to choose from.
import type { MispFound, MispGalaxyFound } from '../../../intel/explored.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import type { RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { MAX_TEXT } from '../limits.ts';
import { exploreAt } from '../remote/explore-at.ts';
import { galaxyOf } from './galaxies.ts';
import { galaxiesRequest, listOf } from './rest.ts';
import { isUuid } from './uuid.ts';

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

export const exploreMisp = exploreAt<MispFound>(galaxiesRequest, (url, answer) => ({
  url,
  galaxies: listOf(answer, 'Galaxy').flatMap(galaxyIn),
}));
