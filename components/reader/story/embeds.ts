import { playerOf } from '../../../utils/core/reading/players';
import type { Translate } from '../../../utils/core/strings';
import { makePlayer } from './player';

/** How extraction begins the label of a player it left out. */
const PLAYER = /^▶\s*/;
/** A player without a name is called by its host. */
const HOST = /^[\w-]+(?:\.[\w-]+)+$/;
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)(?:x|twitter)\.com$/, 'X'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
];

/**
 * Makes the link to a player a card that says what it is and where it is from. Nothing of it loads before a click; that
 * plays it in the card's place where a player is known, and leads to its site where none is.
 * @param newTabs true on the extension's own pages, whose policy lets no frame in
 */
export function makeCard(label: Element, t: Translate, newTabs: boolean): void {
  const { ownerDocument: document } = label;
  const link = label.querySelector<HTMLAnchorElement>('a[href]:only-child');
  const words = label.textContent.trim();
  if (!link || !PLAYER.test(words) || !URL.canParse(link.href)) return;
  const host = new URL(link.href).hostname.replace(/^www\./, '');
  const place = PLACES.find(([pattern]) => pattern.test(host))?.[1] ?? host;
  const given = words.replace(PLAYER, '').trim();
  const name = HOST.test(given) ? place : given;
  const player = newTabs ? null : playerOf(link.href);
  const part = (className: string, text: string) =>
    Object.assign(document.createElement('span'), { className, textContent: text, dir: 'auto' });
  const hint = t(player ? 'readerEmbedPlay' : 'readerEmbed', place);
  const parts = [playIcon(document), part('embed-name', name), part('embed-place', hint)];
  link.target = '_blank';
  if (!player) {
    link.className = 'embed-card';
    link.replaceChildren(...parts);
    label.replaceWith(link);
    return;
  }
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'embed-card' });
  button.append(...parts);
  link.textContent = t('readerEmbedOpen', place);
  const embed = Object.assign(document.createElement('div'), { className: 'embed' });
  embed.append(button, link);
  embed.dataset.name = name;
  button.addEventListener('click', () => {
    const frame = makePlayer(document, player, name);
    button.replaceWith(frame);
    frame.focus({ preventScroll: true });
  });
  label.replaceWith(embed);
}

const SVG = 'http://www.w3.org/2000/svg';

function playIcon(document: Document): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries({ class: 'embed-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' })) {
    icon.setAttribute(name, value);
  }
  path.setAttribute('d', 'M7.5 5v14l11-7z');
  path.setAttribute('fill', 'currentColor');
  icon.append(path);
  return icon;
}
