import { describe, expect, test } from 'vitest';
import { MAX_NOTE_TEXT } from '../../../lib/intel/kept.ts';
import { readExtensionRequest } from '../../../lib/messages/check-extension.ts';
import { makeKept, makeNote } from '../../make/kept.ts';

const id = 'stix:threat-actor--1';

describe('requests about dossiers and what is kept', () => {
  test.each([
    [{ type: 'dossier', id }],
    [{ type: 'neighbours', id }],
    [{ type: 'open-dossier', id }],
    [{ type: 'watch', id, isWatched: false }],
    [{ type: 'write-note', id, text: 'x'.repeat(MAX_NOTE_TEXT) }],
    [{ type: 'kept' }],
    [{ type: 'put-back-watched', kept: makeKept() }],
    [{ type: 'put-back-note', note: makeNote() }],
  ])('taken: %#', (request) => {
    expect(readExtensionRequest(request)).toEqual(request);
  });

  test.each([
    [{ type: 'dossier' }],
    [{ type: 'dossier', id: '' }],
    [{ type: 'dossier', id: 'x'.repeat(2_001) }],
    [{ type: 'watch', id }],
    [{ type: 'write-note', id, text: 'x'.repeat(MAX_NOTE_TEXT + 1) }],
    [{ type: 'put-back-watched', kept: { ...makeKept(), kind: 'friend' } }],
    [{ type: 'put-back-note', note: makeKept() }],
  ])('refused: %#', (request) => {
    expect(readExtensionRequest(request)).toBeUndefined();
  });
});
