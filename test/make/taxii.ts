// A TAXII feed on a stand-in server, for tests.
import type { TaxiiConfig } from '../../lib/sync/feeds/taxii.ts';
import { startTaxiiServer, type TaxiiOptions, type TaxiiServer } from '../servers/taxii-server.ts';
import { started } from './started.ts';
import { makeStixObject, type StixObject } from './stix.ts';

export const startTaxii = (options: TaxiiOptions = {}): Promise<TaxiiServer> =>
  started(startTaxiiServer(options));

/** Its first collection, five objects a page. */
export const taxiiConfig = (
  { root, collection }: TaxiiServer,
  over: Partial<TaxiiConfig> = {},
): TaxiiConfig => ({ root, collection, pageSize: 5, ...over });

/** What the small collection has. */
export const herons = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Heron ${index + 1}`).sort();

export const makeActor = (name: string): StixObject => makeStixObject('threat-actor', { name });
