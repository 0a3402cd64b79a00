import { policy } from './policy';
import type { SafeHtml } from './safe-html';

/** Sanitised HTML as the browser lets it be rendered here; to be made once for each story: each is another object. */
export const toRender = (html: SafeHtml): SafeHtml => (policy ? (policy.createHTML(html) as SafeHtml) : html);

/** Parses HTML from anywhere into a document of its own, in which no script runs and nothing loads. */
export const parseApart = (html: string): Document =>
  new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
