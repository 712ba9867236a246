// A line under the address bar.

export interface Suggestion {
  /** What stands in the address bar while it is chosen. */
  content: string;
  description: string;
}

export interface SuggestionParts {
  name: string;
  /** The name that hit, in words, where it is another. */
  hit?: string | undefined;
  /** Kind, producer, TLP. */
  facts: string;
  content: string;
}

/** Not allowed in XML, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for Chromium's descriptions, which it refuses as a whole where they are no well-formed XML. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

export function xmlSuggestion({ name, hit, facts, content }: SuggestionParts): Suggestion {
  const also = hit === undefined ? '' : ` ${escapeXml(hit)}`;
  return { content, description: `<match>${escapeXml(name)}</match>${also} <dim>${escapeXml(facts)}</dim>` };
}

export function plainSuggestion({ name, hit, facts, content }: SuggestionParts): Suggestion {
  return { content, description: [name, ...(hit === undefined ? [] : [hit]), facts].join(' – ') };
}
