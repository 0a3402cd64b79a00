import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { childrenOf, textOf } from '../../utils/core/dom';
import { clutterOn, pageWith } from './clutter/page-with';

describe('a form whose fields are named like members of elements', () => {
  const form = new JSDOM('<form>Adults<input name="children"><input name="textContent"></form>').window.document
    .forms[0];

  it('has its children and its text all the same', () => {
    expect([...childrenOf(form as Element)].map(({ nodeName }) => nodeName)).toEqual(['INPUT', 'INPUT']);
    expect(textOf(form)).toBe('Adults');
  });

  it.each([
    'children',
    'textContent',
    'firstChild',
    'parentElement',
    'closest',
    'matches',
    'querySelector',
    'nodeName',
  ])('does not keep the rest of the page from being cleaned: %s', (name) => {
    const share = `<div id="share"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></div>`;
    const found = clutterOn(pageWith('after', `<form><input name="${name}"></form>${share}`));
    expect(found.map(({ kind }) => kind)).toContain('share');
  });
});
