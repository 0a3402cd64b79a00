import { describe, expect, it, vi } from 'vitest';
import { createSurvey } from '../../../utils/core/clutter/look/survey';
import { findStory } from '../../../utils/core/story';
import { LEXICONS } from '../../../utils/core/words/languages';
import { compileWords } from '../../../utils/core/words/match';
import { pageWith } from './page-with';

/** How often the rule asks for a node's children or text in a bar of so many share links: what its time is made of. */
async function stepsFor(links: number): Promise<number> {
  const bar = Array.from(
    { length: links },
    (_, at) => `<li><a href="https://twitter.com/intent/tweet?url=${at}"><svg></svg></a></li>`,
  ).join('');
  const document = pageWith('after', `<div><ul>${bar}</ul></div>`);
  const window = document.defaultView;
  if (!window || !LEXICONS.en) throw new Error('no window, or no words');
  const survey = createSurvey(document, compileWords([LEXICONS.en]));
  const page = survey.look([document.body], { isArticle: true, story: findStory(document) });
  let steps = 0;
  for (const [prototype, name] of [
    [window.Node.prototype, 'nextSibling'],
    [window.Node.prototype, 'firstChild'],
    [window.Node.prototype, 'parentElement'],
    [window.Node.prototype, 'textContent'],
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...own,
      get(this: Node) {
        steps++;
        return own?.get?.call(this);
      },
    });
  }
  // Members are looked up once: the rule is loaded anew to find those that count.
  vi.resetModules();
  const { share } = await import('../../../utils/core/clutter/kinds/share');
  expect([...share.find(page)]).toHaveLength(1);
  return steps;
}

describe('the cost of a share row', () => {
  it('grows with its links, and not with their square', async () => {
    const [one, four, sixteen] = [await stepsFor(125), await stepsFor(500), await stepsFor(2000)];
    expect(Math.log(four / one) / Math.log(4)).toBeLessThan(1.1);
    expect(Math.log(sixteen / four) / Math.log(4)).toBeLessThan(1.1);
  });
});
