/** Puts text on the clipboard; false where the browser or the page around us forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the interface says so; there is no other way to copy from here
  }
}
