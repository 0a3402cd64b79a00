import type { Player } from '../../../utils/core/reading/players';

/** What a player needs to play; it cannot lead the page away. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';
const ALLOW = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/**
 * A frame that plays. No policy of a page keeps it out: browsers take it for the extension's, not the page's.
 * @param name what it plays
 */
export function makePlayer(document: Document, { src, shape }: Player, name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.className = 'player';
  frame.dataset.shape = shape;
  frame.title = name;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = ALLOW;
  // Some refuse to play where they are told nothing; they learn the site, not the story.
  frame.referrerPolicy = 'strict-origin';
  frame.src = src;
  return frame;
}
