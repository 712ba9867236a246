import { saveFile } from '../../components/save-file.ts';

/** Lets the browser save a text as a file. */
export const download = (fileName: string, text: string): void =>
  saveFile(fileName, new Blob([text], { type: 'application/json' }));
