/** `address` made absolute, where it is an http or https address; else null. */
export function webAddress(address: string | null | undefined, base: string): string | null {
  if (!address?.trim() || !URL.canParse(address.trim(), base)) return null;
  const url = new URL(address.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const PAGE = /(?:[?&](?:page|p|pg|seite|pagina)=|\/(?:page|seite|pagina|p)[/-]?|[/_-])(\d{1,2})\/?(?:\.\w{3,5})?$/i;

/** Number of the page an address stands for in a story in several pages; 1 where it names none. */
function pageNumber(url: URL): { number: number; story: string } {
  const path = url.pathname + url.search;
  const found = path.match(PAGE);
  if (!found) return { number: 1, story: path.replace(/\/$/, '').replace(/\.\w{3,5}$/, '') };
  return {
    number: Number(found[1]),
    story: path
      .slice(0, found.index)
      .replace(/\/$/, '')
      .replace(/\.\w{3,5}$/, ''),
  };
}

/**
 * The next page of a story in several pages: a link to the same address with the page number one higher.
 * A link to the next story is none.
 */
export function findNextPage(doc: Document, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const here = new URL(url);
  const current = pageNumber(here);
  for (const link of doc.querySelectorAll('link[rel~="next" i][href], a[href]')) {
    // Reading hundreds of addresses costs a millisecond: only what ends as a page's number is read.
    const href = link.getAttribute('href')?.trim() ?? '';
    const address = PAGE.test(href) ? webAddress(href, url) : null;
    if (!address || address.length > 2000) continue;
    const there = new URL(address);
    if (there.host !== here.host) continue;
    there.hash = '';
    const next = pageNumber(there);
    const isSame =
      next.story === current.story || (current.number === 1 && next.story === here.pathname.replace(/\/$/, ''));
    if (isSame && next.story.length > 1 && next.number === current.number + 1 && there.href !== here.href)
      return there.href;
  }
  return null;
}

/** What addresses of the page are relative to: its `base`, where it has one that leads somewhere, else its own address. */
export function baseOf(doc: Document, url: string): string {
  return webAddress(doc.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
}
