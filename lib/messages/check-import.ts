// What the options page may send on the import port, checked on arrival.
import * as v from 'valibot';
import { TextReadingSchema } from '../intel/text-reading.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { MAX_PIECE, type ImportRequest } from './import.ts';
import { Natural } from './schemas.ts';

const ImportSchema: v.GenericSchema<unknown, ImportRequest> = v.variant('type', [
  v.object({
    type: v.literal('begin'),
    fileName: v.pipe(v.string(), v.maxLength(500)),
    size: Natural,
    defaultTlp: v.union([v.picklist(TLP_LEVELS), v.literal('auto')]),
    reading: v.exactOptional(TextReadingSchema),
  }),
  v.object({ type: v.literal('piece'), text: v.pipe(v.string(), v.maxLength(MAX_PIECE)) }),
  v.object({ type: v.literal('end') }),
]);

/** Undefined for whatever is no request of the contract. */
export function readImportRequest(message: unknown): ImportRequest | undefined {
  const result = v.safeParse(ImportSchema, message);
  return result.success ? result.output : undefined;
}
