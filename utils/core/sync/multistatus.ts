import { XMLParser } from 'fast-xml-parser';
import { Fields } from '../fields';
import { type Listed, RemoteProblem } from './remote';

/** What a list may have once and more than once. */
const LISTS = new Set(['response', 'propstat']);

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, isArray: (name) => LISTS.has(name) });

/**
 * Reads what a server says of a folder's files (`multistatus` of RFC 4918).
 * @param address of the folder, which stands in its own list
 * @returns its files and folders by name, with their tags; weak ones count as none
 * @throws RemoteProblem where the text is no list
 */
export function namesIn(xml: string, address: string): Listed[] {
  let root: unknown;
  try {
    root = parser.parse(xml);
  } catch {
    throw new RemoteProblem('no-dav', 'list');
  }
  const responses = new Fields(new Fields(root).get('multistatus')).list('response');
  if (responses.length === 0) throw new RemoteProblem('no-dav', 'list');
  const own = pathOf(address, address);
  return responses.flatMap((response): Listed[] => {
    const fields = new Fields(response);
    const path = pathOf(fields.text('href') ?? '', address);
    if (path === null || path === own) return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    const tag = fields
      .list('propstat')
      .map((propstat) => new Fields(new Fields(propstat).get('prop')).text('getetag'))
      .find((text) => text !== null);
    return name ? [{ name, tag: tag && !tag.startsWith('W/') ? tag : null }] : [];
  });
}

function pathOf(href: string, address: string): string | null {
  try {
    return decodeURIComponent(new URL(href, address).pathname).replace(/\/+$/, '');
  } catch {
    return null;
  }
}
