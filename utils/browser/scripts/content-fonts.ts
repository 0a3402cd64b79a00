import type { Browser } from 'webextension-polyfill';
import type { ReadFont } from '../../core/reading/fonts';
import { fromBase64 } from '../../core/text/base64';
import { askBackground } from '../wire/messages';

/** Reads fonts on a page, where an extension's own files cannot be reached: the background hands them over. */
export const fontsFromBackground =
  (browser: Browser): ReadFont =>
  async (file) => {
    const text = await askBackground(browser, { type: 'report:font', file });
    return text === null ? null : (fromBase64(text)?.buffer ?? null);
  };
