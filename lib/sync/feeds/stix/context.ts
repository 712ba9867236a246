// What every object of one STIX file is read against.
import type { Tlp } from '../../../intel/tlp.ts';
import type { RawObject } from '../fields.ts';
import type { Ledger } from '../ledger.ts';

/** What a marking-definition says that matters here; a copyright statement says neither. */
export interface Marking {
  tlp?: Tlp;
  pap?: string;
}

/** One `contents` entry of a language-content object. */
export interface Translation {
  language: string;
  content: RawObject;
}

export interface StixContext {
  /** The newest version of each object, by id in lower case. */
  objects: ReadonlyMap<string, RawObject>;
  markings: ReadonlyMap<string, Marking>;
  /** By the id of the object they belong to. */
  translations: ReadonlyMap<string, Translation[]>;
  /** Identities that sign objects and are the end of no relation: they are said as producers, and are no entities. */
  signers: ReadonlySet<string>;
  defaultTlp: Tlp;
  /** Stands in where an object names no producer. */
  title: string;
  ledger: Ledger;
}
