/** A player that can stand in the story. */
export interface Player {
  /** Address of a frame that holds nothing but the player, and watches as little as its site offers. */
  src: string;
  /** How much room it wants: a film, a bar of controls, or a post of some length. */
  shape: 'film' | 'bar' | 'post';
}

/** Finds the player for the page that a story's card leads to; null where none is known. */
export function playerOf(address: string): Player | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const video = host === 'youtube.com' && pathname === '/watch' ? searchParams.get('v') : null;
  const short = host === 'youtu.be' ? pathname.slice(1) : null;
  const film = [video, short].find((id) => id && /^[\w-]{6,20}$/.test(id));
  if (film) return { src: `https://www.youtube-nocookie.com/embed/${film}?autoplay=1`, shape: 'film' };
  const vimeo = host === 'vimeo.com' ? /^\/(\d+)$/.exec(pathname)?.[1] : null;
  if (vimeo) return { src: `https://player.vimeo.com/video/${vimeo}?dnt=1&autoplay=1`, shape: 'film' };
  const post = host === 'x.com' || host === 'twitter.com' ? /^\/\w+\/status\/(\d+)$/.exec(pathname)?.[1] : null;
  if (post) return { src: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${post}`, shape: 'post' };
  const song = host === 'open.spotify.com' ? /^\/(\w+)\/(\w+)$/.exec(pathname) : null;
  if (song) return { src: `https://open.spotify.com/embed/${song[1]}/${song[2]}`, shape: 'bar' };
  return null;
}
