import type { RefObject, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { saveFile } from '../../save-file.ts';
import { pngOf } from './png.ts';
import { pictureFile, type PictureFile } from './svg.ts';

interface Props {
  svg: RefObject<SVGSVGElement>;
  /** What stands below the picture in the file. */
  about: Omit<PictureFile, 'tlp'>;
  tlp: Tlp;
  fileName: string;
  texts: Texts;
}

/** What a file's name can't hold on some system, and what hides its end. */
const cleanFileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);

/** A picture as a file, with its marking in it. */
export function SaveButtons({ svg, about, tlp, fileName, texts: { dossier } }: Props): VNode {
  const [failed, setFailed] = useState(false);
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    if (svg.current === null) return;
    try {
      const picture = pictureFile(svg.current, { ...about, tlp });
      const blob =
        kind === 'svg' ? new Blob([picture.text], { type: 'image/svg+xml' }) : await pngOf(picture);
      saveFile(`${cleanFileName(fileName)}.${kind}`, blob);
      setFailed(false);
    } catch {
      setFailed(true); // no room for a canvas of this size
    }
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="link" onClick={() => void save('svg')}>
          {dossier.saveSvg}
        </button>
        <button type="button" class="link" onClick={() => void save('png')}>
          {dossier.savePng}
        </button>
      </div>
      {failed && <p role="alert">{dossier.saveFailed}</p>}
    </>
  );
}
