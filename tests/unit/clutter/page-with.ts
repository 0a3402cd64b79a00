import { JSDOM } from 'jsdom';
import { findClutter } from '../../../utils/core/clutter';
import type { Finding } from '../../../utils/core/clutter/findings/finding';
import { createSurvey } from '../../../utils/core/clutter/look/survey';
import { findStory } from '../../../utils/core/story';
import { LEXICONS } from '../../../utils/core/words/languages';
import { compileWords } from '../../../utils/core/words/match';
import { floatingRootIn } from '../../../utils/page/hiding/floating';

const SENTENCE =
  'The harbour board met in the old customs house on Monday and agreed, after an hour of talk, to dredge the channel. ';

/** A plain story of four paragraphs. */
export const STORY = `<h1>Harbour board agrees to dredge the channel</h1>
${Array.from({ length: 4 }, (_, at) => `<p id="p${at}">${SENTENCE.repeat(2)}</p>`).join('\n')}`;

/** A page around `STORY`: what stands before it, inside it after the second paragraph, and behind it. */
export function pageWith(place: 'before' | 'inside' | 'after', html: string, language = 'en'): Document {
  const inside = STORY.replace('<p id="p2">', `${html}<p id="p2">`);
  const story = `<main><article><div>${place === 'inside' ? inside : STORY}</div></article></main>`;
  const [before, after] = [place === 'before' ? html : '', place === 'after' ? html : ''];
  return new JSDOM(`<html lang="${language}"><body><header><a href="/">The Quay</a></header>${before}${story}${after}
    <footer><a href="/about">About</a></footer></body></html>`).window.document;
}

/** What Lede would hide on the page. */
export function clutterOn(document: Document, language = 'en'): Finding[] {
  const window = document.defaultView;
  if (!window) throw new Error('a document without a window');
  const story = findStory(document);
  const lexicons = [LEXICONS.en, LEXICONS[language]].filter((lexicon) => lexicon !== undefined);
  const words = compileWords(lexicons);
  const floatingRoot = floatingRootIn(window as unknown as Window, story);
  const survey = createSurvey(document, words);
  return findClutter({ survey, scopes: [document.body], isArticle: true, story, floatingRoot });
}
