import type { Translate } from '../../utils/core/strings';

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

/** Makes the link to a player a card that says what it is and where it plays. Nothing of it loads before a click. */
export function makeCard(label: Element, t: Translate): void {
  const link = label.querySelector<HTMLAnchorElement>('a[href]:only-child');
  const words = label.textContent.trim();
  if (!link || !PLAYER.test(words) || !URL.canParse(link.href)) return;
  const host = new URL(link.href).hostname.replace(/^www\./, '');
  const place = PLACES.find(([pattern]) => pattern.test(host))?.[1] ?? host;
  const given = words.replace(PLAYER, '').trim();
  const name = HOST.test(given) ? place : given;
  const part = (className: string, text: string) =>
    Object.assign(link.ownerDocument.createElement('span'), { className, textContent: text, dir: 'auto' });
  link.className = 'embed-card';
  link.target = '_blank';
  link.replaceChildren(
    playIcon(link.ownerDocument),
    part('embed-name', name),
    part('embed-place', t('readerEmbed', place)),
  );
  label.replaceWith(link);
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
