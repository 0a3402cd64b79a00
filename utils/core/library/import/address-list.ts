import { type RowResult, toEntry } from './entry';

/** An address in a line, and in Markdown its title before it. */
const ADDRESS = /(?:\[([^\]\n]*)\]\()?(https?:\/\/[^\s<>"|]+)/i;
/** What a line may hold between its address and its title. */
const AROUND = /^[\s\-*•–—:|,;.()[\]<>"]+|[\s\-*•–—:|,;()[\]<>"]+$/g;

/**
 * A plain list of addresses, one a line, with a title before or after each or without.
 * @returns null where no line holds any
 */
export function readAddresses(text: string): RowResult[] | null {
  const rows = text.split(/\r?\n/).flatMap((line): RowResult[] => (line.trim() ? [readLine(line)] : []));
  return rows.some((row) => 'entry' in row) ? rows : null;
}

function readLine(line: string): RowResult {
  const [whole, named, found] = ADDRESS.exec(line) ?? [];
  if (!found || whole === undefined) return { why: 'no-address', text: line.trim().slice(0, 120) };
  const address = withoutEnd(found);
  const rest = named ?? line.replace(whole, '').replace(AROUND, '');
  return toEntry({ address, title: rest });
}

/** Without what ends the sentence, or the brackets, that an address stands in. */
function withoutEnd(address: string): string {
  const bare = address.replace(/[.,;:!?'”’»]+$/, '');
  const opens = (bare.match(/\(/g) ?? []).length;
  const closes = (bare.match(/\)/g) ?? []).length;
  return closes > opens ? bare.slice(0, bare.lastIndexOf(')')) : bare;
}
