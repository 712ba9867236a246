// Which part of a picture is seen: moved by dragging, made larger and smaller by buttons.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Bounds } from './geometry.ts';

const STEP = 1.3;
const MOST = 6;

/** Relative to the whole picture. */
interface View {
  zoom: number;
  /** Of the middle, in the picture's own unit. */
  dx: number;
  dy: number;
}

const WHOLE: View = { zoom: 1, dx: 0, dy: 0 };

export interface Viewing {
  viewBox: string;
  larger: () => void;
  smaller: () => void;
  fit: () => void;
  onPointerDown: (event: PointerEvent) => void;
}

function seenOf({ x, y, width, height }: Bounds, { zoom, dx, dy }: View): string {
  const [w, h] = [width / zoom, height / zoom];
  return [x + (width - w) / 2 + dx, y + (height - h) / 2 + dy, w, h].map((each) => each.toFixed(1)).join(' ');
}

export function useView(svg: RefObject<SVGSVGElement>, bounds: Bounds): Viewing {
  const [view, setView] = useState(WHOLE);
  const zoomBy = (factor: number): void =>
    setView(({ zoom, dx, dy }) => {
      const next = Math.min(MOST, Math.max(1, zoom * factor));
      return next === 1 ? WHOLE : { zoom: next, dx, dy };
    });
  useEffect(() => setView(WHOLE), [bounds.x, bounds.y, bounds.width, bounds.height]);
  const onPointerDown = (down: PointerEvent): void => {
    const element = svg.current;
    const onNode = down.target instanceof Element && down.target.closest('.node') !== null;
    if (element === null || down.button !== 0 || onNode || view.zoom === 1) return;
    const scale = 1 / (element.getScreenCTM()?.a ?? 1);
    const ending = new AbortController();
    const move = ({ clientX, clientY }: PointerEvent): void =>
      setView({
        ...view,
        dx: view.dx - (clientX - down.clientX) * scale,
        dy: view.dy - (clientY - down.clientY) * scale,
      });
    const end = (): void => ending.abort();
    element.setPointerCapture(down.pointerId);
    element.addEventListener('pointermove', move, { signal: ending.signal });
    element.addEventListener('pointerup', end, { signal: ending.signal });
    element.addEventListener('pointercancel', end, { signal: ending.signal });
  };
  return {
    viewBox: seenOf(bounds, view),
    larger: () => zoomBy(STEP),
    smaller: () => zoomBy(1 / STEP),
    fit: () => setView(WHOLE),
    onPointerDown,
  };
}
