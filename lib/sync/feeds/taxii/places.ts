// What stands at an address of a TAXII server: the server itself, an API root, or a collection. Told by the answer, not the address.
import type { TaxiiCollection } from '../../../intel/explored.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import { MAX_LIST, MAX_TEXT } from '../limits.ts';
import { folderUrl } from '../remote/urls.ts';
import { isCollectionId } from './requests.ts';

export type TaxiiPlace =
  | { kind: 'server'; title: string; roots: string[] }
  | { kind: 'root'; root: string }
  | { kind: 'collections'; root: string; collections: TaxiiCollection[] }
  | { kind: 'collection'; root: string; collection: TaxiiCollection };

const textIn = (object: RawObject, key: string): string =>
  cutText(cleanLine(ownText(object, key) ?? ''), MAX_TEXT);

const textsIn = (object: RawObject, key: string): string[] => {
  const list = ownField(object, key);
  const texts = Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
  return texts.slice(0, MAX_LIST);
};

function collectionIn(value: unknown): TaxiiCollection[] {
  const id = isRawObject(value) ? ownText(value, 'id') : undefined;
  if (!isRawObject(value) || id === undefined || !isCollectionId(id)) return [];
  const title = textIn(value, 'title') || id;
  return [
    {
      id,
      title,
      description: textIn(value, 'description'),
      canRead: ownField(value, 'can_read') === true,
      mediaTypes: textsIn(value, 'media_types').map(cleanLine),
    },
  ];
}

/** `{}` says that there are none. Undefined for what is no list of collections. */
export function collectionsIn(json: unknown): TaxiiCollection[] | undefined {
  if (!isRawObject(json)) return undefined;
  const collections = ownField(json, 'collections');
  if (collections === undefined && Object.keys(json).length === 0) return [];
  return Array.isArray(collections) ? collections.flatMap(collectionIn) : undefined;
}

/** Absolute or relative; one that only lacks the `s` of its https server (a proxy stands in front of it) gets it. */
function rootUrl(text: string, base: string): string[] {
  const url = URL.parse(text, base);
  const server = new URL(base);
  if (url === null) return [];
  const isDowngrade =
    url.protocol === 'http:' && server.protocol === 'https:' && url.hostname === server.hostname;
  return [folderUrl(isDowngrade ? `${server.origin}${url.pathname}` : url.href)].filter(
    (root) => root !== undefined,
  );
}

/** `url` is where `json` was found. Undefined where that is no TAXII server. */
export function placeOf(url: string, json: unknown): TaxiiPlace | undefined {
  if (!isRawObject(json)) return undefined;
  const title = textIn(json, 'title');
  if (Array.isArray(ownField(json, 'api_roots'))) {
    const roots = textsIn(json, 'api_roots').flatMap((text) => rootUrl(text, url));
    return { kind: 'server', title, roots: [...new Set(roots)] };
  }
  const collections = 'collections' in json ? collectionsIn(json) : undefined;
  if (collections !== undefined)
    return { kind: 'collections', root: url.replace(/collections\/$/, ''), collections };
  const [collection] = 'can_read' in json ? collectionIn(json) : [];
  const [, root] = /^(.*\/)collections\/[^/]+\/$/.exec(url) ?? [];
  if (collection !== undefined && root !== undefined) return { kind: 'collection', root, collection };
  return Array.isArray(ownField(json, 'versions')) ? { kind: 'root', root: url } : undefined;
}
