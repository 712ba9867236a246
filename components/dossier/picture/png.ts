import type { DrawnPicture } from './svg.ts';

/** Sharp on any screen, and no larger than every browser's canvas may be. */
const SCALE = 2;
const MOST = 8_000;

async function imageOf(text: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Throws where the browser has no room for it. */
export async function pngOf({ text, width, height }: DrawnPicture): Promise<Blob> {
  const image = await imageOf(text);
  const scale = Math.min(SCALE, MOST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the canvas gave no picture');
  return blob;
}
