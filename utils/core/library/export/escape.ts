import Papa from 'papaparse';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for HTML and XML, in elements and in quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A line of a table, RFC 4180; a cell that a spreadsheet would take for a formula is told to be text. */
export const csvRow = (cells: readonly string[]): string =>
  `${Papa.unparse([[...cells]], { escapeFormulae: true })}\r\n`;
