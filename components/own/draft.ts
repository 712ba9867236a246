// A name while it is being added: what the form holds, and what it comes to.
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import {
  cleanOwnName,
  ownNameType,
  type OwnFacts,
  type OwnName,
  type OwnNameType,
} from '../../lib/intel/own.ts';
import { platformOfHost, type Platform } from '../../lib/intel/platforms.ts';
import { CAUTIOUS_TLP, type Tlp } from '../../lib/intel/tlp.ts';

/** The fields of a name. What is undefined follows from the rest. */
export interface NameDraft {
  value: string;
  type: OwnNameType | undefined;
  platform: Platform | 'unknown' | undefined;
  /** Where it was met, and whether that is kept. */
  host: string | undefined;
  keepsHost: boolean;
}

export type Way = 'known' | 'new';

export interface Draft extends NameDraft {
  way: Way;
  target: EntityRef | undefined;
  kind: EntityKind | undefined;
  note: string;
  tlp: Tlp;
}

export const startName = (value: string, host?: string): NameDraft => ({
  value,
  type: undefined,
  platform: undefined,
  host,
  keepsHost: host !== undefined,
});

export const startDraft = (value: string, host?: string): Draft => ({
  ...startName(value, host),
  way: 'known',
  target: undefined,
  kind: undefined,
  note: '',
  tlp: CAUTIOUS_TLP,
});

export const typeOf = ({ type, value }: NameDraft): OwnNameType => type ?? ownNameType(cleanOwnName(value));

export const platformOf = ({ platform, host }: NameDraft): Platform | 'unknown' =>
  platform ?? (host === undefined ? undefined : platformOfHost(host)) ?? 'unknown';

const KIND_OF_TYPE: Record<OwnNameType, EntityKind> = {
  alias: 'threat-actor',
  hashtag: 'campaign',
  handle: 'channel',
};

export const kindOf = (draft: Draft): EntityKind => draft.kind ?? KIND_OF_TYPE[typeOf(draft)];

/** Undefined while there is no name. */
export function nameOf(draft: NameDraft): OwnName | undefined {
  const value = cleanOwnName(draft.value);
  if (value === '') return undefined;
  const [type, platform] = [typeOf(draft), platformOf(draft)];
  return {
    value,
    type,
    ...(type === 'handle' && platform !== 'unknown' ? { platform } : {}),
    ...(draft.keepsHost && draft.host !== undefined ? { metAt: draft.host } : {}),
  };
}

/** Whose name it is to be: somebody's who is known, or what is said of somebody new. */
export type Place = EntityRef | OwnFacts;

/** Undefined while it isn't chosen. */
export function placeOf(draft: Draft): Place | undefined {
  if (draft.way === 'known') return draft.target;
  const note = draft.note.trim();
  return { kind: kindOf(draft), tlp: draft.tlp, ...(note === '' ? {} : { note }) };
}
