export type SmallFile = { ok: true; text: string } | { ok: false; code: 'too-large' | 'unreadable' };

/** The text of a file that the user has chosen. `most`: bytes; a larger file is not read. */
export async function readSmallFile(file: File, most: number): Promise<SmallFile> {
  if (file.size > most) return { ok: false, code: 'too-large' };
  const text = await file.text().catch(() => undefined);
  return text === undefined ? { ok: false, code: 'unreadable' } : { ok: true, text };
}
