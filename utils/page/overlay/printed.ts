/** On paper the reader stands alone: the page's body behind it is left out, and its root cuts nothing off. */
export const PRINTED = `@media print {
  html { display: block !important; position: static !important; width: auto !important; height: auto !important;
    max-height: none !important; overflow: visible !important; transform: none !important; background: none !important; }
  body { display: none !important; }
}`;
