/** A frame that holds so many characters of its own markup may hold the story. */
const MUCH = 1500;
/** So many paragraphs in a frame are a story. */
const PARAGRAPHS = 3;
const VIDEO_ID = /^[\w-]{6,20}$/;

/** Opens what stands in a frame by `srcdoc` and in templates for shadow roots; writes players that are no frame yet as one. */
export function reshapeFrames(copy: Document): void {
  for (const frame of copy.querySelectorAll('iframe[srcdoc]')) openFrame(copy, frame);
  for (const element of copy.querySelectorAll(
    '[videoid],[video-id],[data-videoid],[data-video-id],[data-youtube-id]',
  )) {
    const id = ['videoid', 'video-id', 'data-videoid', 'data-video-id', 'data-youtube-id']
      .map((name) => element.getAttribute(name))
      .find((value) => value);
    const address = id && VIDEO_ID.test(id) ? playerAddress(element, id) : null;
    if (address) replaceBy(element, 'iframe', address);
  }
  for (const element of copy.querySelectorAll('amp-iframe[src],amp-video[src],amp-audio[src]'))
    replaceBy(element, element.localName.slice(4), element.getAttribute('src') ?? '');
}

function openFrame(copy: Document, frame: Element): void {
  const source = frame.getAttribute('srcdoc') ?? '';
  if (source.length < MUCH) return;
  const inner = copy.implementation.createHTMLDocument('');
  inner.body.innerHTML = source;
  if (inner.querySelectorAll('p').length < PARAGRAPHS) return;
  for (const script of inner.querySelectorAll('script,style,template')) script.remove();
  const section = copy.createElement('div');
  section.append(...[...inner.body.childNodes].map((node) => copy.importNode(node, true)));
  frame.replaceWith(section);
}

function playerAddress(element: Element, id: string): string | null {
  const name = `${element.localName} ${element.getAttribute('class') ?? ''}`;
  if (/youtube/i.test(name) || element.hasAttribute('data-youtube-id')) return `https://www.youtube.com/embed/${id}`;
  return /vimeo/i.test(name) ? `https://player.vimeo.com/video/${id}` : null;
}

function replaceBy(element: Element, tag: string, address: string): void {
  const frame = element.ownerDocument.createElement(tag);
  frame.setAttribute('src', address);
  const title = ['title', 'aria-label', 'playlabel', 'data-title']
    .map((name) => element.getAttribute(name))
    .find(Boolean);
  if (title) frame.setAttribute('title', title);
  element.replaceWith(frame);
}
