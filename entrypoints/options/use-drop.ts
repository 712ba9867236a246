// Files that are dropped anywhere on the page. Without this the browser would leave the page and show the file.
import { useEffect, useState } from 'preact/hooks';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** While a dialog waits for its answer, nothing is taken. */
const isTaken = (): boolean => document.querySelector('dialog[open]') === null;

/** Whether files are held over the page. */
export function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(isTaken());
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (isTaken()) onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('dragleave', onLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => watching.abort();
  }, [onFiles]);
  return isOver;
}
