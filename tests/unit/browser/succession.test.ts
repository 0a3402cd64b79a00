// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { succeed, whenSucceeded } from '../../../utils/browser/scripts/succession';

const browserOf = (id: string | undefined) => ({ runtime: { id } }) as unknown as Browser;
const MARKED = `<main data-q7s="clear"><p data-q7h="">a</p><p data-q7h="place" style="color: red; visibility: hidden !important">b</p>
<p data-q7h="" style="display: none !important">c</p><p style="display: none !important">the page’s own</p></main>`;

describe('a script that comes after an update', () => {
  it('takes the marks away that one before it left', () => {
    document.body.innerHTML = MARKED;
    succeed(document);
    expect(document.body.innerHTML.replace('\n', '')).toBe(
      '<main><p>a</p><p style="color: red;">b</p><p>c</p><p style="display: none !important">the page’s own</p></main>',
    );
  });

  it('takes a layer away that Firefox left without its script, and leaves one in other browsers', () => {
    const left = () => [document.querySelectorAll('html > [data-place]').length, document.body.hasAttribute('inert')];
    document.body.setAttribute('inert', '');
    const layer = document.createElement('div');
    layer.dataset.place = 'overlay';
    document.documentElement.append(layer);
    succeed(document);
    expect(left()).toEqual([1, true]);
    vi.stubEnv('FIREFOX', 'true');
    succeed(document);
    expect(left()).toEqual([0, false]);
    // Where no layer was, a page that is still by itself stays so.
    document.body.setAttribute('inert', '');
    succeed(document);
    expect(left()).toEqual([0, true]);
    document.body.removeAttribute('inert');
    vi.unstubAllEnvs();
  });

  it('has one before it leave at once, whose extension is gone', () => {
    let left = 0;
    const life = new AbortController();
    whenSucceeded(browserOf(undefined), document, life.signal, () => left++);
    whenSucceeded(browserOf('here'), document, life.signal, () => (left += 10));
    succeed(document);
    expect(left).toBe(1);
    life.abort();
  });

  it('is not heard by one that has ended', () => {
    let left = 0;
    const life = new AbortController();
    whenSucceeded(browserOf(undefined), document, life.signal, () => left++);
    life.abort();
    succeed(document);
    expect(left).toBe(0);
  });
});
