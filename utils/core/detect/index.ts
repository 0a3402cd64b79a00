import type { Detection } from './detection';
import { type Feature, type Features, measurePage } from './features';
import { kindOf } from './kind';
import { BIAS, WEIGHTS } from './weights';

/** How many reasons are given. */
const REASONS = 3;

/**
 * Whether a page is an article, by a logistic regression on what its head says and how its markup is shaped
 * (scripts/fit-detection.ts). Never throws on half a page, never reads layout.
 * @param url the page's address
 */
export function detect(doc: Document, url: string): Detection {
  const features = measurePage(doc, url);
  let sum = BIAS;
  const spoke: [number, Feature][] = [];
  for (const feature of Object.keys(WEIGHTS) as (Feature & keyof typeof WEIGHTS)[]) {
    const part = WEIGHTS[feature] * features[feature];
    sum += part;
    spoke.push([part, feature]);
  }
  const confidence = isFront(features) || isHouseRule(features, url) ? 0 : 1 / (1 + Math.exp(-sum));
  const isArticle = confidence > 0.5;
  const sign = isArticle ? 1 : -1;
  const reasons = spoke
    .filter(([part]) => part * sign > 0)
    .sort(([a], [b]) => (b - a) * sign)
    .slice(0, REASONS)
    .map(([, feature]) => feature);
  return { isArticle, confidence, pageKind: isArticle ? 'article' : kindOf(features), reasons };
}

/** Last steps of addresses at which sites keep their rules and readers their own affairs. */
const HOUSE =
  /\/(?:(?:terms-and-)?conditions|terms(?:-of-(?:use|service|sale))?|privacy(?:-policy|-notice)?|cookie-policy|legal(?:-notice)?|imprint|impressum|datenschutz(?:erklaerung)?|agb|nutzungsbedingungen|mentions-legales|cgu|cgv|aviso-legal|disclaimer|inbox|(?:log|sign-?)in|register|account|settings|checkout|cart)(?:\.\w+)?\/?$/i;

/** Rules of the house, mail and forms, however much they say, unless they say that they are an article. */
const isHouseRule = ({ ogArticle, ldArticle }: Features, url: string): boolean =>
  ogArticle + ldArticle === 0 && URL.canParse(url) && HOUSE.test(new URL(url).pathname);

/** A site's front page and its search results, whatever stands on them, unless they say they are an article. */
function isFront({ atRoot, hasQuery, isQuery, ogArticle, ldArticle }: Features): boolean {
  return ogArticle + ldArticle === 0 && (isQuery === 1 || (atRoot === 1 && hasQuery === 0));
}
