import { useEffect, useRef } from 'preact/hooks';

/** Where the strip lies until the pointer or a key moves it, as a share of the window. */
const START = '38%';

/** A strip as high as a line or two that keeps the eye on the text: follows the pointer, and the text scrolls under it. */
export function Guide({ isVertical }: { isVertical: boolean }) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = field;
    const reader = current?.parentElement;
    if (!current || !reader) return undefined;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = reader.getBoundingClientRect();
      current.style.setProperty('--guide', `${isVertical ? clientX - left : clientY - top}px`);
    };
    reader.addEventListener('pointermove', follow, { passive: true });
    return () => reader.removeEventListener('pointermove', follow);
  }, [isVertical]);
  return (
    <div class="guide" ref={field} aria-hidden="true" style={{ '--guide': START }}>
      <div class="guide-strip" />
    </div>
  );
}
