// STIX external_references: reports, external ids, and ATT&CK's notes on who uses which alias.
import type { DateText, Reference } from '../../../intel/entity.ts';
import { safeUrl } from '../../../intel/links.ts';
import { cleanLine, plainText } from '../../../intel/plain-text.ts';
import { present } from '../../../intel/present.ts';
import type { Fields, RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import { MAX_REFERENCES, MAX_TEXT } from '../limits.ts';

const ATTACK_SOURCE = /^mitre(?:-(?:mobile|ics))?-attack$/;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const RETRIEVED = /\s*Retrieved (?:on )?[A-Z][a-z]+ \d{1,2}, \d{4}\.?$/;

/** The date as ATT&CK's citations write it: "(2020, May 1)", "(2020, May)", "(2020)". */
function citationDate(text: string): DateText | undefined {
  const [, year, monthName, day] = /\((\d{4})(?:, ([A-Z][a-z]{2,8})(?: (\d{1,2}))?)?\)/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const month = MONTHS.indexOf(monthName ?? '') + 1;
  if (month === 0) return year;
  const monthText = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? monthText : `${monthText}-${day.padStart(2, '0')}`;
}

function titleOf(raw: RawObject): string {
  const description = plainText(ownText(raw, 'description') ?? '', MAX_TEXT).replaceAll('\n', ' ');
  const source = `${ownText(raw, 'source_name') ?? ''} ${ownText(raw, 'external_id') ?? ''}`;
  return description.replace(RETRIEVED, '') || cleanLine(source).slice(0, MAX_TEXT);
}

/** A reference that only says which citation an alias comes from. */
function isAliasNote(raw: RawObject, names: ReadonlySet<string>): boolean {
  return ownText(raw, 'url') === undefined && names.has(cleanLine(ownText(raw, 'source_name') ?? ''));
}

function readReference(raw: RawObject, fields: Fields): Reference[] {
  const address = ownText(raw, 'url');
  const url = address === undefined ? undefined : safeUrl(address);
  if (address !== undefined && url === undefined) fields.bad(`external_references url: ${address}`);
  const title = titleOf(raw) || url;
  if (title === undefined) return [];
  return [{ title, ...present({ url, date: citationDate(ownText(raw, 'description') ?? '') }) }];
}

export function readReferences(fields: Fields, names: readonly string[]): Reference[] {
  const known = new Set(names);
  return fields
    .objects('external_references')
    .slice(0, MAX_REFERENCES)
    .filter((raw) => !isAliasNote(raw, known))
    .flatMap((raw) => readReference(raw, fields));
}

/**
 * ATT&CK ids only: in other sources an external_id may as well number the report, and two entities of one report
 * would be taken for one.
 */
export const attackIdsOf = (fields: Fields): string[] =>
  fields.objects('external_references').flatMap((raw) => {
    const id = ownText(raw, 'external_id');
    return id !== undefined && ATTACK_SOURCE.test(ownText(raw, 'source_name') ?? '') ? [id] : [];
  });
