import { isBlockTag } from '../../text/block-text';

/** How far above a formula its drawn copy may stand. */
const LEVELS = 3;
/** What a name says of the box around a formula. */
const NAMED = /\b(?:math|formula|tex|latex|equation|katex|mathjax)\b/i;
/** Marks of a formula in a description. */
const MARKS = /[=<>≤≥≈×·√∑∫^\\αβγδεθλμπρστφχψωΔΣΩ]/;

/**
 * Leaves one copy of each formula: MathML where a page has it, beside the picture or the boxes that scripts draw; else
 * the description of its picture.
 */
export function reshapeFormulas(copy: Document): void {
  for (const math of copy.querySelectorAll('math')) {
    for (const note of math.querySelectorAll('annotation,annotation-xml')) note.remove();
    for (const whole of math.querySelectorAll('semantics')) whole.replaceWith(...whole.childNodes);
    keepOne(math);
  }
  for (const svg of copy.querySelectorAll('svg[aria-label],svg[role="img"],svg[alttext]')) describe(copy, svg);
}

function keepOne(math: Element): void {
  let at: Element = math;
  for (let level = 0; level < LEVELS; level++) {
    const outer = at.parentElement;
    if (!outer || isBlockTag(outer.nodeName)) return;
    const others = [...outer.children].filter((child) => child !== at);
    const isDrawn = others.some(
      (child) =>
        child.getAttribute('aria-hidden') === 'true' || (child.nodeName === 'IMG' && child.hasAttribute('alt')),
    );
    if (isDrawn) {
      outer.removeAttribute('aria-hidden');
      outer.replaceChildren(math);
      return;
    }
    at = outer;
  }
}

function describe(copy: Document, svg: Element): void {
  const label = (svg.getAttribute('aria-label') ?? svg.querySelector('title')?.textContent ?? '').trim();
  if (!label || label.length > 200) return;
  let isNamed = false;
  for (let at: Element | null = svg, i = 0; at && i < LEVELS; at = at.parentElement, i++) {
    const names = [...at.attributes].map(({ name, value }) => (name === 'class' ? value : name)).join(' ');
    isNamed ||= NAMED.test(names.replace(/[-_]/g, ' '));
  }
  const isInLine = (svg.closest('p,li,td,dd')?.textContent?.trim().length ?? 0) > label.length;
  if (isNamed || (isInLine && MARKS.test(label))) svg.replaceWith(copy.createTextNode(label));
}
