import { type RowResult, toEntry } from './entry';

/** An address in a line, and in Markdown its title before it. It ends where another one follows its comma. */
const ADDRESS = /(?:\[([^\]\n]*)\]\()?(https?:\/\/(?:(?![,;]https?:\/\/)[^\s<>"|])+)/gi;
/** What a line may hold between its address and its title, or before both: its number in a list. */
const AROUND = /^\d+[.)]\s+|^[\s\-*•–—:|,;.()[\]<>"]+|[\s\-*•–—:|,;()[\]<>"]+$/g;

/**
 * A plain list of addresses, one a line, with a title before or after each or without, or several a line without.
 * @returns null where no line holds any
 */
export function readAddresses(text: string): RowResult[] | null {
  const rows = text.split(/\r\n?|\n/).flatMap((line): RowResult[] => (line.trim() ? readLine(line) : []));
  return rows.some((row) => 'entry' in row) ? rows : null;
}

function readLine(line: string): RowResult[] {
  const found = [...line.matchAll(ADDRESS)];
  if (found.length === 0) return [{ why: 'no-address', text: line.trim().slice(0, 120) }];
  return found.map(([whole, named, address = '']) => {
    const isAlone = found.length === 1;
    const rest = isAlone ? line.replace(whole, '').trim().replace(AROUND, '').replace(AROUND, '') : '';
    return toEntry({ address: withoutEnd(address), title: named ?? rest });
  });
}

/** Without what ends the sentence, or the brackets, that an address stands in. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?'”’»]+$/, '');
  const opens = (bare.match(/\(/g) ?? []).length;
  const closes = (bare.match(/\)/g) ?? []).length;
  return closes > opens ? bare.slice(0, bare.lastIndexOf(')')) : bare;
}
