/**
 * Silences the page behind the reader: no focus, no clicks, no sound.
 * @returns puts everything back as it was, playing media included
 */
export function quietPage(document: Document): () => void {
  const { body } = document;
  const focused = document.activeElement;
  const wasInert = body.hasAttribute('inert');
  if (!wasInert) body.setAttribute('inert', '');
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video,audio')].filter((media) => !media.paused);
  for (const media of playing) media.pause();
  return () => {
    if (!wasInert) body.removeAttribute('inert');
    for (const media of playing) media.play().catch(() => {});
    if (focused instanceof HTMLElement && focused !== body) focused.focus({ preventScroll: true });
  };
}
