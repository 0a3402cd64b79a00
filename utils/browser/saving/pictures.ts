import { picturesIn } from '../../core/library/record/pictures';
import { readKeeping } from '../library/keeping-store';
import type { LibraryStore } from '../library/store';
import { fetchPictures } from './picture-fetch';

/**
 * Keeps the pictures the reader wants with a saved article. The text is stored by then, and stays whatever happens here.
 * @param isWanted true where the reader asked for the pictures of this very article: then all
 */
export async function keepPictures(library: LibraryStore, id: string, isWanted = false): Promise<boolean> {
  const { pictures, areScaled } = await readKeeping();
  const wanted = isWanted ? 'all' : pictures;
  if (wanted === 'none') return false;
  const article = await library.get(id);
  if (!article) return false;
  const addresses = picturesIn(article.html, article.leadImage, wanted);
  const fetched = await fetchPictures(
    addresses.filter((address) => article.pictures?.[address] === undefined),
    article.url,
    areScaled,
  );
  return Object.keys(fetched).length > 0 && library.keepPictures(id, fetched);
}
