/** A file of rules or settings is text made by these pages; more is something else, in bytes. */
const LARGEST_FILE = 2_000_000;

/** The text of a file; empty where it is too large to be one of ours. */
export const textOf = async (file: File): Promise<string> => (file.size > LARGEST_FILE ? '' : file.text());

/** Whether a text is a selector that the browser understands. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands a text to the reader as a file to keep. */
export function offer(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
