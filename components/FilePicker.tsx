import type { Ref, VNode } from 'preact';

interface Props {
  label: string;
  /** As in the attribute `accept`. */
  accept: string;
  input: Ref<HTMLInputElement>;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
}

export const INTEL_FILES =
  '.json,.csv,.tsv,.tab,.txt,application/json,text/csv,text/tab-separated-values,text/plain';

/** Unseen: a button presses it. The same file can be chosen again. */
export const FilePicker = ({ label, accept, input, isMultiple = false, onFiles }: Props): VNode => (
  <input
    ref={input}
    type="file"
    multiple={isMultiple}
    hidden
    accept={accept}
    aria-label={label}
    onChange={({ currentTarget }) => {
      onFiles([...(currentTarget.files ?? [])]);
      currentTarget.value = '';
    }}
  />
);
