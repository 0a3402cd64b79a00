interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts text on the clipboard, with its HTML where there is one. Works on pages without a secure context too, where
 * navigator.clipboard is missing.
 * @returns false where the browser refused
 */
export async function copyText(document: Document, { text, html }: Copied): Promise<boolean> {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done || clipboardWrite(document, text);
}

async function clipboardWrite(document: Document, text: string): Promise<boolean> {
  // Missing outside secure contexts, whatever the type says.
  const clipboard: Clipboard | undefined = document.defaultView?.navigator.clipboard;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Offers a text as a file to save. */
export function saveFile(document: Document, name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
