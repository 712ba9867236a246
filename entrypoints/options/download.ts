/** Lets the browser save a text as a file. The link lives for this press only, and needs no permission. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // At once would be too early for Firefox, which reads the blob after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
