import { describe, expect, it } from 'vitest';
import { isActorControlled, safeUrl } from '../../../lib/intel/links.ts';
import { isActor } from '../../../lib/intel/kinds.ts';
import { PRESETS } from '../../../lib/intel/presets.ts';
import { url } from '../../../lib/sync/feeds/url.ts';
import { readMade } from '../../make/read.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../make/shared-data.ts';

it.each(PRESETS)(
  '$id says where it is from, in both languages',
  ({ title, holds, config, home, licence }) => {
    for (const text of [title, holds]) expect(text.ja).toMatch(/[\p{Script=Han}\p{Script=Katakana}]/u);
    for (const address of [config.url, home, licence.url]) {
      expect(safeUrl(address)).toBe(address);
      expect(address).toMatch(/^https:/);
      expect(isActorControlled(address)).toBe(false);
    }
    expect(url.readConfig(config)).toEqual(config);
  },
);

it('has each id and each address once', () => {
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  expect(new Set(PRESETS.map(({ config }) => config.url)).size).toBe(PRESETS.length);
});

const FILES: Record<string, string> = {
  'misp-threat-actor': 'misp-galaxy/threat-actor.json',
  'misp-mitre-intrusion-set': 'misp-galaxy/mitre-intrusion-set.json',
  'microsoft-names': 'vendor/MicrosoftMapping.json',
  'misp-ransomware': 'misp-galaxy/ransomware.json',
  'misp-tool': 'misp-galaxy/tool.json',
  'misp-malpedia': 'misp-galaxy/malpedia.json',
};

describe.skipIf(!hasSharedData)(`what presets say of themselves${sharedDataNote}`, () => {
  it.each(PRESETS.filter(({ id }) => Object.hasOwn(FILES, id)))('$id is true', async (preset) => {
    const text = readShared(FILES[preset.id] ?? '');
    const { format, entities, defaultTlp } = await readMade(text);
    expect({ format, entities: entities.length, bytes: Buffer.byteLength(text) }).toEqual({
      format: preset.format,
      entities: preset.entities,
      bytes: preset.bytes,
    });
    expect(defaultTlp).toBe('CLEAR');
    expect(entities.every(({ kind }) => isActor(kind) === (preset.role === 'actors'))).toBe(true);
  });
});
