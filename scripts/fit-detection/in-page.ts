import { measurePage } from '../../utils/core/detect/features';

/** Measures the page as it is, without JSON-LD, and without anything its head says: pages elsewhere may have none of it. */
export function views(url: string) {
  const all = measurePage(document, url);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  const noData = measurePage(document, url);
  for (const said of document.querySelectorAll('meta,link')) said.remove();
  return { all, noData, noHead: measurePage(document, url) };
}
