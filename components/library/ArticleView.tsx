import { useCallback, useRef } from 'preact/hooks';
import type { Highlight } from '../../utils/core/library/record/limits';
import type { LibraryModel, OpenedArticle } from '../../utils/core/views/library';
import { progressOf } from '../../utils/page/reading/flow';
import { Highlights } from '../reader/highlights/Highlights';
import { Reader } from '../reader/Reader';
import { saveFile } from '../reader/story/deliver';
import type { Ways } from '../reader/story/Onward';
import { useTranslate } from '../shared/translate';

interface ArticleViewProps
  extends Pick<LibraryModel, 'settings' | 'readFont' | 'onSettings' | 'onPlace' | 'onHighlights' | 'onClose'> {
  opened: OpenedArticle;
  /** False where it lies in the bin. */
  isKept: boolean;
  locale: string;
  /** A passage to open it at, in place of where it was left; empty for none. */
  quote: string;
  /** Where its end leads. */
  ways: Ways;
  /** Looks for words of it in the library. */
  onSearch(words: string): void;
  /** Puts it into the bin, or takes it out. */
  onKeep(): void;
}

/** The article whose address the page has, or why it cannot be shown. */
export function ArticleView(props: ArticleViewProps) {
  const { opened, settings, isKept, locale, quote, onPlace, onSettings, onKeep, onClose } = props;
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const { id } = opened;
  const follow = useCallback(
    (anchor: string) => {
      const scroller = box.current?.querySelector('.scroller');
      onPlace(id, anchor, scroller ? progressOf(scroller) : 1);
    },
    [id, onPlace],
  );
  const change = (highlights: Highlight[]) => props.onHighlights(id, highlights);
  if (opened.state === 'loading' || (opened.state === 'ok' && !settings)) return <div class="library-article" />;
  if (opened.state !== 'ok' || !settings) {
    return (
      <main class="library-article library-message">
        <p>{t(opened.state === 'missing' ? 'libraryMissing' : 'libraryDamagedText')}</p>
        {opened.state === 'damaged' && (
          <button
            type="button"
            class="button is-main"
            onClick={() =>
              saveFile(document, 'lede-damaged.json', 'application/json', JSON.stringify(opened.raw, null, 2))
            }
          >
            {t('libraryDamagedSave')}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {t('libraryToList')}
        </button>
      </main>
    );
  }
  const { article } = opened;
  if (article.length === 0) {
    return (
      <main class="library-article library-message">
        <h1 lang={article.lang ?? undefined} dir={article.dir}>
          {article.title}
        </h1>
        <p>{t('libraryLinkOnly')}</p>
        <a class="button is-main" href={article.url} rel="noopener noreferrer">
          {t('libraryOpenPage')}
        </a>
        <button type="button" class="button" onClick={onClose}>
          {t('libraryToList')}
        </button>
        <Highlights highlights={article.highlights} lang={article.lang} dir={article.dir} onHighlights={change} />
      </main>
    );
  }
  return (
    <div class="library-article" ref={box}>
      <Reader
        key={`${id} ${quote}`}
        article={article}
        settings={settings}
        saved={isKept}
        locale={locale}
        place="page"
        readFont={props.readFont}
        startAt={quote.split('\n')[0] || (article.progress > 0 ? article.place : null)}
        onClose={onClose}
        onSave={onKeep}
        onSettings={onSettings}
        ways={isKept ? props.ways : undefined}
        onPlace={follow}
        onSearch={props.onSearch}
        onHighlights={change}
      />
    </div>
  );
}
