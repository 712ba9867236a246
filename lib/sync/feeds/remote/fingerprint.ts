// A short stand-in for a text, to see whether it was met before. Nothing secret or safe about it.

const PRIME_A = 0x01000193;
const PRIME_B = 0x27d4eb2f;

/** About 12 characters for texts of any length. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, PRIME_A);
    b = Math.imul(((b << 7) | (b >>> 25)) ^ unit, PRIME_B);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
