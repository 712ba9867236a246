// What our own pages may ask about everything that the user has made, checked on arrival. The file itself is checked part by part.
import * as v from 'valibot';
import { BACKUP_PARTS, MAX_BACKUP } from '../intel/backup.ts';

const Text = v.pipe(v.string(), v.maxLength(MAX_BACKUP));
const Parts = v.pipe(v.array(v.picklist(BACKUP_PARTS)), v.maxLength(BACKUP_PARTS.length));

export const BackupRequestSchema = v.variant('type', [
  v.object({ type: v.literal('write-backup') }),
  v.object({ type: v.literal('look-at-backup'), text: Text }),
  v.object({ type: v.literal('take-backup'), text: Text, parts: Parts }),
  v.object({ type: v.literal('reset-parts'), parts: Parts }),
  v.object({ type: v.literal('undoable') }),
  v.object({ type: v.literal('undo-last') }),
  v.object({ type: v.literal('store-loss') }),
  v.object({ type: v.literal('forget-store-loss') }),
  v.object({ type: v.literal('stored-counts') }),
]);
