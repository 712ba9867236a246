import type { MarkClass } from '../../lib/intel/kinds.ts';

export interface SampleName {
  value: string;
  markClass: MarkClass;
}

export interface SamplePiece {
  text: string;
  /** Absent for what stands between names. */
  markClass?: MarkClass;
}

/** Cuts a text at the names given; the pieces joined are the text. */
export function splitAtNames(text: string, names: readonly SampleName[]): SamplePiece[] {
  let pieces: SamplePiece[] = [{ text }];
  for (const { value, markClass } of names) {
    pieces = pieces.flatMap((piece) => {
      if (piece.markClass !== undefined) return [piece];
      const between = piece.text.split(value).map((part): SamplePiece => ({ text: part }));
      return between.flatMap((part, index) => (index === 0 ? [part] : [{ text: value, markClass }, part]));
    });
  }
  return pieces.filter((piece) => piece.text !== '');
}
