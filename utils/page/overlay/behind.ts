import { native } from '../../core/dom';

/** Set on the content scripts' own window, which the page does not see: two scripts of ours share it. */
type Scope = Window & { isBehindReader?: boolean };

/** Whether the page lies behind the reader, and is to be left as it is. */
export const isBehindReader = (window: Window): boolean => (window as Scope).isBehindReader === true;

/**
 * Silences the page behind the reader: no focus, no clicks, no sound.
 * @returns puts everything back as it was, playing media included
 */
export function quietPage(window: Window): () => void {
  const document = native(window.document);
  // A page may have taken its body away.
  const body: HTMLElement | null = document.body;
  (window as Scope).isBehindReader = true;
  const focused = document.activeElement;
  const wasInert = body === null || body.hasAttribute('inert');
  if (!wasInert) body?.setAttribute('inert', '');
  // A drawing may hold elements of these names that play nothing.
  const isPlaying = (media: Element) => media instanceof HTMLMediaElement && !media.paused;
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video,audio')].filter(isPlaying);
  for (const media of playing) media.pause();
  const hush = ({ target }: Event) => target instanceof HTMLMediaElement && target.pause();
  document.addEventListener('play', hush, { capture: true });
  return () => {
    (window as Scope).isBehindReader = false;
    if (!wasInert) body?.removeAttribute('inert');
    document.removeEventListener('play', hush, { capture: true });
    for (const media of playing) media.play().catch(() => {});
    if (focused instanceof HTMLElement && focused !== body) native(focused).focus({ preventScroll: true });
  };
}
