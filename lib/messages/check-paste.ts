import * as v from 'valibot';
import { MAX_PASTE } from './paste.ts';

export const PasteRequestSchema = v.object({
  type: v.literal('read-text'),
  text: v.pipe(v.string(), v.maxLength(MAX_PASTE)),
});
