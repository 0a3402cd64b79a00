const PLAYERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube|youtube-nocookie|vimeo|dailymotion|twitch|ted|facebook|instagram|twitter|x|tiktok|soundcloud|spotify|bandcamp|brightcove|jwplatform|wistia|streamable|loom)\.(?:com|tv|net)\//i;
/** What an address says of a frame that shows something: a chart, a map, a player. */
const SHOWS =
  /(?:^|[/._-])(?:embed|player|charts?|graphs?|maps?|video|audio|podcasts?|visuali[sz]ation|timeline|story)(?:[/._-]|$)/i;
/** What frames hold that belong to no story. */
const FURNITURE =
  /(?:^|[^a-z])(?:ads?|advert\w*|sponsor\w*|doubleclick|googlesyndication|googletagmanager|recaptcha|captcha|consent|cookies?|newsletter|signup|subscribe|comments?|disqus|login|signin|share|like|follow|tracking|pixel)(?:[^a-z]|$)/i;
/** Lower than this, in CSS pixels, a frame shows nothing to look at. */
const LOWEST = 60;
/** Where a copy keeps the name and id of a frame. */
export const FRAME_NAME = 'data-frame-name';
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data-iframe-src'];
const NOWHERE = /^(?:about|data|blob|javascript):/i;

/** Where a frame, video or audio leads and what to call the link; null where it is no embed a reader would miss. */
export function embedLink(element: Element, base: string): { href: string; label: string } | null {
  const media = element.nodeName === 'VIDEO' || element.nodeName === 'AUDIO';
  const address =
    SOURCES.map((name) => element.getAttribute(name)).find((source) => source && !NOWHERE.test(source)) ??
    element.querySelector('source')?.getAttribute('src');
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
  if (!media && !PLAYERS.test(url.href) && !isShown(element, url, title)) return null;
  return { href: watchPage(url), label: `▶ ${title || url.hostname.replace(/^www\./, '')}` };
}

/** A frame of another kind shows something where it has a name, or an address that says so, and is large enough to be seen. */
function isShown(frame: Element, url: URL, title: string): boolean {
  const names = [FRAME_NAME, 'class'].map((name) => frame.getAttribute(name) ?? '').join(' ');
  if ([names, title, url.hostname + url.pathname].some((text) => FURNITURE.test(text))) return false;
  const height = frame.getAttribute('height');
  if (height !== null && /^\d+(?:px)?$/.test(height) && Number.parseInt(height, 10) < LOWEST) return false;
  return title !== '' || SHOWS.test(url.hostname + url.pathname);
}

// A player's own address shows a bare player or nothing; the page it plays from can be opened.
function watchPage(url: URL): string {
  const video = url.pathname.match(/^\/embed\/([\w-]{6,})/)?.[1];
  if (video && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname))
    return `https://www.youtube.com/watch?v=${video}`;
  const post = /(?:^|\.)(?:twitter|x)\.com$/.test(url.hostname) ? url.searchParams.get('id') : null;
  if (post && /^\d+$/.test(post)) return `https://x.com/i/status/${post}`;
  const song = url.hostname === 'open.spotify.com' ? url.pathname.match(/^\/embed(\/\w+\/\w+)/)?.[1] : undefined;
  if (song) return `https://open.spotify.com${song}`;
  const vimeo = url.hostname === 'player.vimeo.com' ? url.pathname.match(/^\/video\/(\d+)/)?.[1] : undefined;
  return vimeo ? `https://vimeo.com/${vimeo}` : url.href;
}
