/** The way without permissions: only within a press, and the one that works in a frame of a page without TLS. */
function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the Clipboard API needs a secure context
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isDone;
}

/** Puts text on the clipboard; false where the browser or the page around us forbids it. */
export async function copyText(text: string): Promise<boolean> {
  if (!window.isSecureContext) return copyByCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text); // the page around us may forbid the API by policy
  }
}
