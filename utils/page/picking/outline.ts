import { native } from '../../core/dom';

/** Frames around elements of the page, kept where the elements are. */
export interface Outline {
  around(elements: readonly Element[]): void;
}

/** @param mount where the frames are drawn: a layer over the whole window */
export function createOutline(window: Window, mount: Element, signal: AbortSignal): Outline {
  let framed: readonly Element[] = [];
  const frames: HTMLElement[] = [];
  let before = '';

  const draw = () => {
    if (signal.aborted) return;
    window.requestAnimationFrame(draw);
    const boxes = framed.map((element) => native(element).getBoundingClientRect());
    const now = boxes.map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`).join();
    if (now === before) return;
    before = now;
    while (frames.length < boxes.length) {
      const frame = native(window.document).createElement('div');
      frame.className = 'picker-frame';
      mount.append(frame);
      frames.push(frame);
    }
    for (const frame of frames.splice(boxes.length)) frame.remove();
    for (const [i, { x, y, width, height }] of boxes.entries()) {
      Object.assign(frames[i]?.style ?? {}, {
        transform: `translate(${x}px, ${y}px)`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
  };
  draw();
  return {
    around(elements) {
      framed = elements;
    },
  };
}
