import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isWordy, stableSelector } from '../../../utils/core/selectors/stable-selector';

const pageOf = (body: string) => new JSDOM(`<!doctype html><body>${body}</body>`).window.document;

/** Each piece on two pages of one site: other hashes, other numbers, other neighbours. `this` marks the one that is meant. */
const PIECES: Record<string, [string, string]> = {
  'an id': [
    '<main><p>One</p></main><div id="promo-box" this>Try it</div>',
    '<div><main><p>Two</p></main><div id="promo-box" this>Try it</div></div>',
  ],
  'an id that counts articles beside a class that does not': [
    '<div id="post-48213" class="css-1x9ab2 promo-card" this>Try it</div><div>Else</div>',
    '<div>Else</div><div id="post-51177" class="css-8kq2z0 promo-card" this>Try it</div>',
  ],
  'a data attribute among hashed classes': [
    '<div class="sc-aXZVg jSUZEd">A</div><div class="sc-aXZVg kVGdLw" data-testid="inline-newsletter" this>B</div>',
    '<div class="sc-gEvEer" data-testid="inline-newsletter" this>B</div><div class="sc-gEvEer bRkkzX">A</div>',
  ],
  'a label': [
    '<section class="a1b2c3"><ul></ul></section><section class="d4e5f6" aria-label="More from us" this>B</section>',
    '<section class="z9y8x7" aria-label="More from us" this>B</section><section class="q1w2e3"><ul></ul></section>',
  ],
  'the words of a style module': [
    '<div class="Story_body__3kJ2x"><p>A</p></div><div class="Newsletter_box__9fQ1z" this>B</div>',
    '<div class="Newsletter_box__k2L8w" this>B</div><div class="Story_body__x01Qa"><p>A</p></div>',
  ],
  'structure below a landmark': [
    '<main><div><p>A</p></div><aside class="x7Gh2k"><div class="p0Rt5v" this>B</div></aside></main>',
    '<main><p>Longer</p><div><p>A</p><p>A</p></div><aside class="h4Jn8m"><div class="w3Qz1y" this>B</div></aside></main>',
  ],
  'a class below another class': [
    '<div class="rail"><div class="box">1</div></div><div class="story"><div class="box" this>2</div></div>',
    '<div class="story"><p>A</p><div class="box" this>2</div></div><div class="rail"><div class="box">1</div></div>',
  ],
};

describe('a stable selector', () => {
  it.each(Object.entries(PIECES))('finds %s on another page of the site', (_name, [first, second]) => {
    const one = pageOf(first);
    const meant = one.querySelector('[this]');
    meant?.removeAttribute('this');
    if (!meant) throw new Error('no piece is marked');
    const { selector, isCounted } = stableSelector(meant);
    expect([...one.querySelectorAll(selector)]).toEqual([meant]);
    expect(isCounted).toBe(false);
    const other = pageOf(second);
    const there = other.querySelector('[this]');
    expect([...other.querySelectorAll(selector)]).toEqual([there]);
  });

  it('counts where nothing else tells a piece from its neighbours, and says so', () => {
    const page = pageOf('<main><div><p>A</p></div><div><p>B</p></div><div><p>C</p></div></main>');
    const meant = page.querySelectorAll('div')[1];
    if (!meant) throw new Error('no piece');
    const { selector, isCounted, alike } = stableSelector(meant);
    expect([...page.querySelectorAll(selector)]).toEqual([meant]);
    expect(isCounted).toBe(true);
    expect(alike).toBe(null);
  });

  it('names the pieces made like it', () => {
    const page = pageOf('<main><div class="promo">1</div><p>A</p><div class="promo">2</div><p>B</p></main>');
    const meant = page.querySelectorAll('.promo')[1];
    if (!meant) throw new Error('no piece');
    const { alike } = stableSelector(meant);
    expect(alike && page.querySelectorAll(alike).length).toBe(2);
  });

  it('names every element of a page exactly', () => {
    const page = pageOf(
      '<header><nav><ul><li><a>1</a><li><a>2</a></ul></nav></header><main><article><h1>T</h1><p>A<p>B<div><span>x</span><span>y</span></div></article></main>',
    );
    for (const element of page.body.querySelectorAll('*')) {
      expect([...page.querySelectorAll(stableSelector(element).selector)]).toEqual([element]);
    }
  });

  it.each(['promo', 'newsletter-box', 'relatedStories', 'rail2', 'block-12', 'Weiterlesen', 'ещё-новости', 'h2'])(
    'takes “%s” for words',
    (name) => expect(isWordy(name)).toBe(true),
  );
  it.each(['css-1x9ab2', 'jSUZEd', 'post-48213', 'a1b2c3', 'sc-gEvEer', 'x7Gh2k', 'ab12cd34ef56'])(
    'takes “%s” for no words',
    (name) => expect(isWordy(name)).toBe(false),
  );
});
