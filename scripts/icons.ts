import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { provideBrowser } from './setup/browsers.mjs';

/** What the mark says of a page; told by its shape, not by its colour alone. */
type State = 'none' | 'article' | 'saved' | 'off';

const PAPER = '#fbfaf7';
const INK = '#3a3835';
const SOFT = '#8b877f';
const ACCENT = '#8a2b1d';
const SIZES: Record<State, readonly number[]> = {
  none: [16, 32],
  article: [16, 32, 48, 128],
  saved: [16, 32],
  off: [16, 32],
};

/** A sheet with one bold line on top and thin ones below, on a grid of sixteen. */
function mark(state: State): string {
  const isFilled = state === 'article' || state === 'saved';
  const line = isFilled ? INK : SOFT;
  const corner =
    state === 'saved'
      ? `<path d="M9.5 .5 L13.5 4.5 V7 L9.5 4.8 Z" fill="${ACCENT}"/><path d="M9 .5 H13.5 V6.5 L11.2 5 L9 6.5 Z" fill="${ACCENT}"/>`
      : '';
  const lede = isFilled
    ? `<rect x="4.5" y="${state === 'saved' ? 7 : 3}" width="7" height="2.5" fill="${ACCENT}"/>`
    : `<rect x="5" y="3.5" width="6" height="1.5" fill="none" stroke="${line}"/>`;
  const lines = (state === 'saved' ? [11, 13] : [7, 9, 11, 13].slice(0, 3)).map(
    (y) => `<rect x="4.5" y="${y}" width="7" height="1" fill="${line}"/>`,
  );
  const strike =
    state === 'off'
      ? `<path d="M1 15 L15 1" stroke="${PAPER}" stroke-width="4"/><path d="M1 15 L15 1" stroke="${ACCENT}" stroke-width="2"/>`
      : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="100%" height="100%"><rect x="2.5" y=".5" width="11" height="15" rx="1.2" fill="${isFilled ? PAPER : 'none'}" stroke="${line}"/>${lede}${lines.join('')}${corner}${strike}</svg>`;
}

/** Draws every icon of the extension into public/icon. */
async function drawIcons(): Promise<void> {
  const folder = new URL('../public/icon/', import.meta.url).pathname;
  await mkdir(folder, { recursive: true });
  const executablePath = provideBrowser('chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const [state, sizes] of Object.entries(SIZES) as [State, readonly number[]][]) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0;height:100vh}svg{display:block}</style>${mark(state)}`);
      await page.screenshot({ path: `${folder}${state}-${size}.png`, omitBackground: true });
    }
  }
  await browser.close();
}

await drawIcons();
