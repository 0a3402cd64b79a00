import { isFontFile } from '../../../core/reading/fonts';
import { toBase64 } from '../../../core/text/base64';
import { readFont } from '../../stores/fonts';
import { readLexicon } from '../../stores/lexicon-files';
import { browser } from '../../wire/browser';
import type { Answers } from '../../wire/messages';
import type { BackgroundProtocol } from '../../wire/protocol';
import { translator } from '../../wire/strings';
import type { Desks } from './desks';

/** Answers of settings, of files that a page cannot read by itself, and of the word that takes something back. */
export const answersOfSettings = ({ settings, undos }: Desks) =>
  ({
    'settings:get': settings.read,
    'settings:set': ({ settings: changed }) => settings.change((before) => ({ ...before, ...changed })),
    'words:get': ({ language }) => readLexicon(language),
    'report:font': async ({ file }) => {
      const font = isFontFile(file) ? await readFont(file) : null;
      return font && toBase64(new Uint8Array(font));
    },
    'report:undo': async ({ token }, { tab }) => {
      const said = await undos.take(token, tab?.id);
      return said && translator(browser)(said);
    },
  }) satisfies Partial<Answers<BackgroundProtocol>>;
