// Cleaning names: feeds carry stray spaces, trailing commas, "(IBM)" suffixes, external ids and placeholders among them.
import type { EntityKind } from './kinds.ts';
import { isActor } from './kinds.ts';
import { cleanLine } from './plain-text.ts';

/** UTF-16 units; longer strings are sentences, not names. */
export const MAX_NAME = 300;

const PLACEHOLDER =
  /^(?:unnamed|unknown|unidentified|undisclosed|n\/a|tbd)(?: (?:actor|group|threat actor|campaign|malware))?$/i;
/** Only from where a run of them begins: tried from each place in it, a long one would take the square of its length. */
const STRAY_END = /(?<![\s,;])[\s,;]+$/;
const STRAY_START = /^[\s,;]+/;

/** One line without stray separators at its ends. */
export const tidyName = (raw: string): string =>
  cleanLine(raw).replace(STRAY_START, '').replace(STRAY_END, '');

/** False for what can't stand for one thing: "[Unnamed group]", one letter, signs alone. Expects a tidy name. */
export function isUsableName(name: string): boolean {
  if (PLACEHOLDER.test(name.replace(/^\[(.*)\]$/, '$1'))) return false;
  const letters = name.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= 2;
}

/** "TG-2884 (SCWX CTU)" → the name and what stands in brackets after it; "NoName057(16)" has no such suffix. */
export function splitSuffix(name: string): { value: string; suffix?: string } {
  const [, value, suffix] = /^(.*\S)\s+\(([^()]{1,60})\)$/.exec(name) ?? [];
  return value === undefined || suffix === undefined ? { value: name } : { value, suffix };
}

/** Three and more names in one string: "Turla, Waterbug, Venomous Bear". One comma may belong to a name. */
export function splitList(name: string): string[] {
  const parts = name.split(',').map(tidyName);
  return parts.length >= 3 ? parts.filter((part) => part !== '') : [name];
}

const ATTACK_LETTER: Partial<Record<EntityKind, string>> = { campaign: 'C', malware: 'S', tool: 'S' };

/** True for an ATT&CK id that names a thing of this kind: G0016 for actors, S0154 for software, C0024 for campaigns. */
export function isAttackId(text: string, kind: EntityKind): boolean {
  const letter = isActor(kind) ? 'G' : ATTACK_LETTER[kind];
  return letter !== undefined && text.startsWith(letter) && /^[A-Z]\d{4}$/.test(text);
}

export const isHashtag = (name: string): boolean => /^[#＃][\p{L}\p{N}_]+$/u.test(name);
