/** Rows of as many short cells each are data, whatever the cells are made of. */
function isGrid(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')];
  const width = rows[0]?.children.length ?? 0;
  return (
    rows.length > 1 &&
    width > 1 &&
    rows.every(({ children }) => children.length === width) &&
    [...table.querySelectorAll('td,th')].every((cell) => (cell.textContent?.trim().length ?? 0) <= CELL_LETTERS)
  );
}
/** A cell of more letters holds text laid out, not data. */
const CELL_LETTERS = 80;

/** One cell with nearly all of the text is a page's column. */
function holdsColumn(table: Element): boolean {
  const all = table.textContent?.length ?? 0;
  if (all < COLUMN_LETTERS || table.querySelector('th')) return false;
  return [...table.querySelectorAll('td')].some((cell) => (cell.textContent?.length ?? 0) > all * COLUMN_SHARE);
}
const COLUMN_LETTERS = 600;
const COLUMN_SHARE = 0.6;

/** True for a table that places text and pictures and holds no data. */
export function isLayoutTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return true;
  if (isGrid(table)) return false;
  if (holdsColumn(table)) return true;
  const row = table.querySelector('tr');
  return (
    !table.querySelector('th') &&
    (row === null || row.children.length < 2 || table.querySelector('td p + p, td h2, td h3') !== null)
  );
}
