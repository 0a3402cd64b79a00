import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { RICH_PAGE } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { contrast, LEAST_CONTRAST } from '../../utils/core/reading/contrast';
import { THEMES } from '../../utils/core/settings/reader-settings';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const OVERLAY = ':root > [data-place=overlay]';
/** What can be open over the story, by the key that opens it. */
const PANELS = ['a', 'o', 'm', '?', 'l'] as const;

/** Controls in sight that are smaller than so many pixels either way. Links in running text may be as high as a line. */
function smallerThan(least: number) {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const controls = root?.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [tabindex="0"]') ?? [];
  const small: string[] = [];
  let count = 0;
  for (const control of controls) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('.story-text :is(p, li) a')) continue;
    count++;
    const boxes = [control, control.closest('label') ?? control].map((each) => each.getBoundingClientRect());
    const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
    if (width < least - 0.5 || height < least - 0.5)
      small.push(`${control.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`);
  }
  return { small, count };
}
/** Colours of text in sight with those of the surface it stands on, as `text on surface: sample`. */
function colourPairs() {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  const pairs: Record<string, [string, string]> = {};
  for (const element of root?.querySelectorAll<HTMLElement>('.reader *') ?? []) {
    const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue?.trim() : '')).join('');
    if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('style, .message, .theme-sample, option, .rail-hint')) continue;
    let surface: Element | null = element;
    while (surface && /^rgba\(.*, 0\)$|^transparent$/.test(getComputedStyle(surface).backgroundColor))
      surface = surface.parentElement;
    const found: [string, string] = [
      getComputedStyle(element).color,
      getComputedStyle(surface ?? element).backgroundColor,
    ];
    pairs[found.join(' on ')] ??= [...found];
    if (pairs[found.join(' on ')]?.length === 2) (pairs[found.join(' on ')] as string[]).push(text.slice(0, 30));
  }
  return Object.values(pairs);
}
/** Text that is paler than letters of its size may be. axe cannot tell it inside the reader. */
const pale = (pairs: readonly string[][]) =>
  pairs
    .filter(([text = '', surface = '']) => !(contrast(hexOf(text), hexOf(surface)) >= LEAST_CONTRAST))
    .map((pair) => pair.join(' '));
const hexOf = (colour: string) =>
  `#${(colour.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
/** What is cut off or out of reach in the window. */
function lost() {
  const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
  if (!root) return ['no reader'];
  const found: string[] = [];
  for (const box of root.querySelectorAll<HTMLElement>(
    '.rail, .rail-button, .panel, .lightbox, .lightbox-close, .lightbox-picture',
  )) {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) found.push(`out: ${box.className}`);
  }
  for (const box of root.querySelectorAll<HTMLElement>('.scroller, .panel')) {
    if (box.scrollWidth > box.clientWidth) found.push(`wide: ${box.className}`);
  }
  for (const part of root.querySelectorAll<HTMLElement>('.story *, .panel *')) {
    // The point before the first fact hangs outside on purpose.
    if (part.closest('.table, pre, svg, .theme input') || part.matches('.story-details, .story-details > *')) continue;
    const { right, left, width } = part.getBoundingClientRect();
    if (width > 1 && (right > innerWidth + 1 || left < -1)) found.push(`past: ${part.outerHTML.slice(0, 80)}`);
  }
  return found;
}

describe.each(BROWSERS)('the reader for eyes and hands of all kinds, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    const { folder } = loadFixture('newsphere');
    server = await serveSites({ [HOST]: { pages: { '/rich.html': RICH_PAGE }, folders: { pictures: folder } } });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/rich.html'));
    await pressIn(page, '.story-text sup a');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const isThere = (selector: string) =>
    page.evaluate(
      (wanted) => document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector(wanted) != null,
      selector,
    );
  /** Runs a check with nothing open, with each panel, and with a picture open large. */
  const withEach = async <T>(check: () => Promise<T>): Promise<Record<string, T>> => {
    const found: Record<string, T> = { story: await check() };
    for (const key of PANELS) {
      await page.press(key);
      await waitFor('the panel', () => isThere('.panel'));
      if (key === 'a') await pressIn(page, 'summary');
      found[key] = await check();
      await page.press('Escape');
      await waitFor('no panel', async () => !(await isThere('.panel')));
    }
    await pressIn(page, 'img.is-picture');
    await waitFor('the picture', () => isThere('.lightbox'));
    found.picture = await check();
    await page.press('Escape');
    await waitFor('no picture', async () => !(await isThere('.lightbox')));
    return found;
  };
  const everywhere = <T>(value: T) => Object.fromEntries(['story', ...PANELS, 'picture'].map((each) => [each, value]));

  it.each(THEMES)('nothing is wrong or pale in the theme %s, whatever is open', async (theme) => {
    await reader.choose({ theme });
    await waitFor('the theme', () => isThere(`.reader[data-theme=${theme}]`));
    expect(
      await withEach(async () => [...(await violations(page, OVERLAY)), ...pale(await page.evaluate(colourPairs))]),
    ).toEqual(everywhere([]));
  });

  it('what is made wrong is found inside the reader and its panels', async () => {
    const own = await reader.open(server.at(HOST, '/rich.html'));
    await own.press('m');
    expect(pale(await own.evaluate(colourPairs))).toEqual([]);
    await own.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      root?.querySelector('.rail-button')?.removeAttribute('aria-label');
      for (const made of root?.querySelectorAll<HTMLElement>('.story-text p, .panel legend') ?? [])
        made.style.color = '#aaa';
    });
    expect((await violations(own, OVERLAY)).join('\n')).toMatch(/^button-name: .*\.rail-button/m);
    // The story's paper and the panel's.
    expect(pale(await own.evaluate(colourPairs))).toHaveLength(2);
    await own.close();
    // In front again, with the focus.
    await page.tabId();
  });

  it('nothing is lost in narrow windows, nor at twice the size', async () => {
    await reader.choose({});
    const narrow = name === 'chromium' ? 320 : 450;
    for (const size of [
      { width: narrow, height: 640 },
      { width: narrow, height: 400 },
      { width: 640, height: 400 },
    ]) {
      await page.resize(size);
      await waitFor('the size', () => page.evaluate((wanted) => Math.abs(innerWidth - wanted) < 60, size.width));
      expect(await withEach(() => page.evaluate(lost)), JSON.stringify(size)).toEqual(everywhere([]));
    }
    await page.resize({ width: 1280, height: 800 });
  });

  it('all that is pressed is large enough, for a mouse and for a finger', async () => {
    const least = async (pixels: number) => {
      const found = await withEach(() => page.evaluate(smallerThan, pixels));
      for (const { count } of Object.values(found)) expect(count).toBeGreaterThan(5);
      return Object.fromEntries(Object.entries(found).map(([part, { small }]) => [part, small]));
    };
    expect(await least(24)).toEqual(everywhere([]));
    await browser.emulate(page, { pointer: 'coarse' });
    await page.resize({ width: name === 'chromium' ? 360 : 450, height: 640 });
    await waitFor('the finger', () => page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    const small = await least(44);
    await browser.emulate(page, {});
    await page.resize({ width: 1280, height: 800 });
    expect(small).toEqual(everywhere([]));
  });

  it('nothing moves where less motion is wanted', async () => {
    const moving = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const found = new Set<string>();
      for (const element of root?.querySelectorAll('*') ?? []) {
        for (const part of [null, '::before', '::after']) {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const isStill = /^[0s, ]+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
          if (!isStill) found.add(element.className.toString());
        }
      }
      return [...found];
    };
    const all = async () => [...new Set(Object.values(await withEach(() => page.evaluate(moving))).flat())];
    expect(await all()).toContain('rail');
    await browser.emulate(page, { motion: 'reduce' });
    await waitFor('the wish', () => page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches));
    const found = await all();
    await browser.emulate(page, {});
    expect(found).toEqual([]);
  });

  it('in forced colours all is seen in the system’s, and where the focus is', async () => {
    await browser.emulate(page, { colours: 'forced' });
    await waitFor('the colours', () => page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    const colours = () => {
      const probe = document.body.appendChild(document.createElement('i'));
      const system = [
        'CanvasText',
        'LinkText',
        'VisitedText',
        'ButtonText',
        'FieldText',
        'HighlightText',
        'GrayText',
      ].map((colour) => {
        probe.style.setProperty('forced-color-adjust', 'none');
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      });
      probe.style.color = 'Canvas';
      const canvas = getComputedStyle(probe).color;
      probe.remove();
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const others = new Set<string>();
      for (const element of root?.querySelectorAll('.reader *') ?? []) {
        // Samples of themes and the picture’s black room keep their own colours.
        if (
          element.closest('style, .theme-sample, .lightbox') ||
          !element.checkVisibility({ visibilityProperty: true })
        )
          continue;
        const { color } = getComputedStyle(element);
        if (!system.includes(color) || color === canvas)
          others.add(`${element.localName}.${element.getAttribute('class')} ${color}`);
      }
      return [...others];
    };
    expect(await withEach(() => page.evaluate(colours))).toEqual(everywhere([]));
    expect(await withEach(() => violations(page, OVERLAY))).toEqual(everywhere([]));
    const rings: unknown[] = [];
    for (let times = 0; times < 12; times++) {
      await page.press('Tab');
      rings.push(
        await page.evaluate(() => {
          const focused = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.activeElement;
          if (!focused) return 'nothing';
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
          const paper = getComputedStyle(focused.closest('.reader') ?? focused).backgroundColor;
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== paper
            ? 'seen'
            : `${focused.className} ${outlineStyle} ${outlineWidth} ${outlineColor}`;
        }),
      );
    }
    await browser.emulate(page, {});
    expect(new Set(rings)).toEqual(new Set(['seen']));
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
