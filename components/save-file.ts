/** Lets the browser save something as a file. The link lives for this press only, and needs no permission. */
export function saveFile(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // At once would be too early for Firefox, which reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
