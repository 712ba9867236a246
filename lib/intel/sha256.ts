const HEX = 16;

/** Of the text as UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(HEX).padStart(2, '0')).join('');
}
