import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../shared/translate';
import { Icon } from '../frame/Icon';

interface LightboxProps {
  pictures: readonly HTMLImageElement[];
  index: number;
  onGo(index: number): void;
  onClose(): void;
}

/** How far a finger moves before it counts as a swipe, px. */
const SWIPE = 40;

/** One picture as large as the window allows; arrows and swipes go through the story's pictures. */
export function Lightbox({ pictures, index, onGo, onClose }: LightboxProps) {
  const t = useTranslate();
  const close = useRef<HTMLButtonElement>(null);
  const start = useRef<number | null>(null);
  useEffect(() => close.current?.focus(), []);
  const picture = pictures[index];
  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim() ?? '';
  const go = (step: number) => onGo(Math.min(pictures.length - 1, Math.max(0, index + step)));
  const direction = picture.closest('[dir=rtl]') ? -1 : 1;
  return (
    <div
      class="lightbox"
      role="dialog"
      aria-modal="true"
      aria-label={t('readerPicture', String(index + 1), String(pictures.length))}
      onPointerDown={(event) => {
        start.current = event.clientX;
      }}
      onPointerUp={(event) => {
        const moved = start.current === null ? 0 : event.clientX - start.current;
        start.current = null;
        if (Math.abs(moved) > SWIPE) go(moved < 0 ? direction : -direction);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(direction);
        if (event.key === 'ArrowLeft') go(-direction);
        // The only control is the way out: the focus has nowhere else to go.
        if (event.key === 'Tab') event.preventDefault();
      }}
    >
      <button
        type="button"
        class="rail-button lightbox-close"
        aria-label={t('readerPictureClose')}
        onClick={onClose}
        ref={close}
      >
        <Icon name="close" />
      </button>
      <img class="lightbox-picture" src={picture.currentSrc || picture.src} alt={picture.alt} draggable={false} />
      {caption && (
        <p class="lightbox-caption" dir="auto">
          {caption}
        </p>
      )}
    </div>
  );
}
