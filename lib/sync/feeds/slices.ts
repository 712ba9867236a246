// Works through a long list without holding everything else up.
import type { ReadOptions } from './contract.ts';
import { SLICE } from './limits.ts';

export async function inSlices<T>(
  items: readonly T[],
  { pause }: Pick<ReadOptions, 'pause'>,
  each: (item: T, index: number) => void,
  onProgress?: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    items.slice(start, start + SLICE).forEach((item, index) => each(item, start + index));
    onProgress?.(Math.min(start + SLICE, items.length));
    await pause();
  }
}
