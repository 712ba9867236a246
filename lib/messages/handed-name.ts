// The name that the context menu hands to the options page, where it is added.
import * as v from 'valibot';
import { MAX_NAME } from '../intel/names.ts';
import { handover } from './handover.ts';

export interface HandedName {
  /** One clean line. */
  text: string;
  /** Where it was selected; absent for private windows, and where it can't be told. */
  host?: string;
  /** The open options page that is meant; absent: the one that opens for it. */
  tabId?: number;
}

/** The options page with this hash begins with adding a name. */
export const ADD_NAME = '#add-name';

const Schema: v.GenericSchema<unknown, HandedName> = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  host: v.exactOptional(v.pipe(v.string(), v.maxLength(253))),
  tabId: v.exactOptional(v.number()),
});

const names = handover('handed-name', Schema);

export const { hand: handName, watch: watchHandedName } = names;

/** What was handed to the options page in this tab; without `tabId`: to the one that was opened for it. */
export const takeHandedName = (tabId?: number): Promise<HandedName | undefined> =>
  names.take((name) => name.tabId === tabId);
