import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NoStory } from '../../components/reader/NoStory';
import { Reader } from '../../components/reader/Reader';
import css from '../../components/reader/reader.css?inline';
import { TranslateContext } from '../../components/shared/translate';
import { notesPageOf } from '../../utils/browser/pages/notes-page';
import { fontsFromBackground } from '../../utils/browser/scripts/content-fonts';
import { runReader } from '../../utils/browser/scripts/reader';
import type { ReaderModel } from '../../utils/browser/scripts/reader/model';
import { contentBrowser } from '../../utils/browser/wire/content-browser';
import { interfaceLocale, translator } from '../../utils/browser/wire/strings';

/** The reader over a live page, brought by the background on demand. A second time it finds itself there and rests. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { readerIsHere?: boolean };
  if (scope.readerIsHere) return;
  scope.readerIsHere = true;
  const browser = contentBrowser();
  const t = translator(browser);
  const locale = interfaceLocale(browser);
  const readFont = fontsFromBackground(browser);
  const notesPage = notesPageOf(browser);
  const view = ({ article, why, isSaved, isArchived, highlights, onArchive, onOnward, ...rest }: ReaderModel) =>
    article ? (
      <Reader
        {...rest}
        article={{ ...article, highlights }}
        saved={isSaved}
        locale={locale}
        place="overlay"
        readFont={readFont}
        notesPage={notesPage}
        ways={{
          isArchived: isSaved ? isArchived : undefined,
          onArchive,
          onNext: () => onOnward(true),
          onLibrary: () => onOnward(false),
        }}
      />
    ) : (
      <NoStory why={why ?? 'no-story'} locale={locale} {...rest} />
    );
  const draw = (model: ReaderModel | null, mount: HTMLElement) =>
    render(model && <TranslateContext.Provider value={t}>{view(model)}</TranslateContext.Provider>, mount);
  runReader(window, { css, draw });
});
