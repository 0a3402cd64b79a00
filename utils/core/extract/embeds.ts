const PLAYERS =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube|youtube-nocookie|vimeo|dailymotion|twitch|ted|facebook|instagram|twitter|x|tiktok|soundcloud|spotify|bandcamp|brightcove|jwplatform|wistia|streamable|loom)\.(?:com|tv|net)\//i;

/** Where a frame, video or audio leads and what to call the link; null where it is no embed a reader would miss. */
export function embedLink(element: Element, base: string): { href: string; label: string } | null {
  const media = element.nodeName === 'VIDEO' || element.nodeName === 'AUDIO';
  const address =
    element.getAttribute('src') ??
    element.getAttribute('data-src') ??
    element.querySelector('source')?.getAttribute('src');
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!media && !PLAYERS.test(url.href)) return null;
  const title = (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '').trim();
  return { href: watchPage(url), label: `▶ ${title || url.hostname.replace(/^www\./, '')}` };
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
