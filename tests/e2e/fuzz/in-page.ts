import { findClutter } from '../../../utils/core/clutter';
import { createSurvey } from '../../../utils/core/clutter/look/survey';
import { detect } from '../../../utils/core/detect';
import { extract } from '../../../utils/core/extract';
import { createSanitiser, type Sanitise } from '../../../utils/core/sanitise';
import { findStory } from '../../../utils/core/story';
import { en } from '../../../utils/core/words/en';
import { compileWords } from '../../../utils/core/words/match';
import { floatingRootIn } from '../../../utils/page/hiding/floating';
import { createHider } from '../../../utils/page/hiding/hide';
import { plant } from './trees';

/** What came of many trees. */
export interface Fuzzed {
  /** What went wrong, with the seed that makes the page again. */
  faults: string[];
  /** Trees on which something was hidden, and those that had a story: with none nothing was tried. */
  cleaned: number;
  read: number;
}

/** Longer than this for one tree is a hang, ms. */
const HANG = 2000;
const DANGER = 'script,style,link,meta,base,iframe,object,embed,form,input,button,template,slot,x-box';

/** Plants trees in the page and does with each all that Lede does with a page. */
export function fuzz(from: number, count: number): Fuzzed {
  const sanitise = createSanitiser(window);
  const words = compileWords([en]);
  const told: Fuzzed = { faults: [], cleaned: 0, read: 0 };
  for (let seed = from; seed < from + count; seed++) {
    document.body.replaceChildren();
    plant(document.body, seed);
    const start = performance.now();
    let doing = 'detecting';
    try {
      detect(document, document.URL);
      doing = 'reading';
      const article = extract(document, document.URL, sanitise, { en });
      if (article.ok) told.read++;
      doing = 'sanitising';
      for (const fault of unsafe(document.body.innerHTML, sanitise)) told.faults.push(`${seed}: ${fault}`);
      doing = 'cleaning';
      if (clean(words)) told.cleaned++;
    } catch (error) {
      told.faults.push(`${seed}: ${doing}: ${error}`);
    }
    if (performance.now() - start > HANG) told.faults.push(`${seed}: took ${Math.round(performance.now() - start)} ms`);
  }
  document.body.replaceChildren();
  return told;
}

/** Hides what is found and brings it back; whether anything was hidden. */
function clean(words: ReturnType<typeof compileWords>): boolean {
  const story = findStory(document);
  const survey = createSurvey(document, words);
  const floatingRoot = floatingRootIn(window, story);
  const before = asItIs();
  const findings = findClutter({ survey, scopes: [document.body], isArticle: story !== null, story, floatingRoot });
  if (asItIs() !== before) throw new Error('a rule touched the page');
  const hider = createHider(window);
  hider.hide(findings);
  const isHidden = asItIs() !== before;
  if (isHidden !== hider.pieces().length > 0) throw new Error('pieces without marks, or marks without pieces');
  hider.showAll();
  if (asItIs() !== before) throw new Error('not as it was');
  return isHidden;
}

/** Every node with its attributes: what is below a template or in no markup counts too. */
function asItIs(): string {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
  let text = '';
  for (let node: Node | null = document.body; node; node = nodes.nextNode()) {
    if (!(node instanceof Element)) text += `"${(node as CharacterData).data}"`;
    else {
      const names = Element.prototype.getAttributeNames.call(node);
      text += `<${names.map((name) => `${name}=${Element.prototype.getAttribute.call(node, name)}`)}>`;
    }
  }
  return text;
}

function unsafe(html: string, sanitise: Sanitise): string[] {
  const safe = sanitise(html, document.URL);
  const { body } = new DOMParser().parseFromString(safe, 'text/html');
  const faults = [...body.querySelectorAll(DANGER)].map(({ localName }) => `<${localName}>`);
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (/^on|^style$/.test(name) || /^\s*javascript:/i.test(value)) faults.push(`${name}="${value.slice(0, 40)}"`);
  }
  return faults;
}

Object.assign(window, { fuzz });
