import { hasKept, takesText, type Work } from './assembly';

/** Elements of MathML that only show something. */
const SHOWN = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts ' +
    'mprescripts none mtable mtr mtd mpadded mphantom mstyle'
  ).split(' '),
);
const ATTRIBUTES = ['display', 'mathvariant', 'stretchy'];
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Copies a formula of the story, by the elements that show it. */
export function copyFormula(work: Work, math: Element, target: Element): void {
  if (!isOfStory(work, math) || !math.textContent?.trim()) return;
  const copy = work.out.createElementNS(MATHML, 'math');
  copyInto(work.out, math, copy);
  takesText(work, target).append(copy);
}

function isOfStory(work: Work, math: Element): boolean {
  for (let at = math.parentElement; at; at = at.parentElement) {
    const box = work.boxes.get(at);
    if (box && box.end > box.first)
      return hasKept(work, box) && work.at >= work.firstKept - 1 && work.at <= work.lastKept;
  }
  return false;
}

function copyInto(out: Document, source: Element, copy: Element): void {
  for (const name of ATTRIBUTES) {
    const value = source.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  for (const node of source.childNodes) {
    if (node.nodeType === 3) copy.append(node.nodeValue ?? '');
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (!SHOWN.has(element.localName)) {
      copyInto(out, element, copy);
      continue;
    }
    const child = out.createElementNS(MATHML, element.localName);
    copyInto(out, element, child);
    copy.append(child);
  }
}
